import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addFragment, type Ground, markRange } from '../../../../renderer/marking/actions.ts';
import { mergeMarks, mergePartner } from '../../../../renderer/marking/merge.ts';
import { spansOf, tagOf } from '../../../../renderer/marking/spans.ts';
import { splitMark } from '../../../../renderer/marking/split.ts';
import type { OpenRoom } from '../../../../renderer/session/session-types.ts';
import { byPlace, markView } from '../../../../renderer/store/mark-view.ts';
import { liveText } from '../../../../shared/anchor/live-text.ts';
import type { Json } from '../../../../shared/base/canonical-json.ts';
import { type ActId, actId } from '../../../../shared/model/ids.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { drop, edit, relate } from '../../../../shared/steps/commands.ts';
import type { FoldedRecord } from '../../../../shared/steps/fold.ts';
import { inverse } from '../../../../shared/steps/undo.ts';
import { genesisUpdate } from '../../../../shared/text/genesis.ts';
import { ANA, BEN, Device, meet } from '../../../kit/people.ts';

const TEXT = 'The dam held, the ministry said, and the road was cut. The dam broke later.';

function desk() {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, genesisUpdate(TEXT));
  const text = liveText(doc.getText('body'));
  const device = new Device(ANA);
  const steps: (readonly Act[])[] = [];
  const room: Pick<OpenRoom, 'fold' | 'act'> = {
    fold: device.fold,
    act: async (acts) => {
      if (typeof acts === 'function') throw new Error('these acts name none of their own');
      steps.push(acts);
      return device.act(acts);
    },
  };
  const ground: Ground = { room: room as OpenRoom, text, language: 'en' }; // actions use no more of a room
  const range = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const get = (id: ActId) => device.fold.get(id)!;
  const quotes = (id: ActId) => spansOf(get(id)).map(({ quote }) => quote);
  const mark = async (words: string, tag = 'claim'): Promise<ActId> => {
    const made = await markRange(ground, range(words), tag);
    if (!made.ok) throw new Error(made.message);
    return made.value;
  };
  const set = (id: ActId, fields: { readonly [field: string]: Json }) => device.act([edit(get(id), fields)]);
  const order = () => [...device.fold.all('mark')].map((record) => markView(record, text)).sort(byPlace);
  return { ground, range, get, quotes, mark, set, order, device, steps };
}

describe('[M1] splitting', () => {
  test('at a caret leaves what stands before it and makes a mark of the rest, in one step, attributes and all', async () => {
    const { ground, range, get, quotes, mark, set, steps } = desk();
    const id = await mark('The dam held, the ministry said');
    set(id, { 'attrs.modality': 'asserted' });
    steps.length = 0;
    const at = range('the ministry').start;
    const made = await splitMark(ground, get(id), { start: at, end: at });
    expect(steps).toHaveLength(1);
    const off = made.ok ? made.value : id;
    expect(quotes(id)).toEqual(['The dam held,']);
    expect(quotes(off)).toEqual(['the ministry said']);
    expect(tagOf(get(off))).toBe('claim');
    expect(get(off).fields['attrs.modality']?.value).toBe('asserted');
  });

  test('off selected words leaves the parts around them', async () => {
    const { ground, range, get, quotes, mark } = desk();
    const id = await mark('The dam held, the ministry said, and the road was cut.');
    const made = await splitMark(ground, get(id), range('the ministry said,'));
    expect(quotes(id)).toEqual(['The dam held,', 'and the road was cut.']);
    expect(made.ok && quotes(made.value)).toEqual(['the ministry said,']);
  });

  test('between two fragments gives each mark its own', async () => {
    const { ground, range, get, quotes, mark } = desk();
    const id = await mark('The dam held');
    await addFragment(ground, get(id), range('the road was cut'));
    const at = range('said,').start;
    const made = await splitMark(ground, get(id), { start: at, end: at });
    expect(quotes(id)).toEqual(['The dam held']);
    expect(made.ok && quotes(made.value)).toEqual(['the road was cut']);
  });

  test('a contested attribute stays the first mark’s question', async () => {
    const { ground, range, get, mark, device } = desk();
    const id = await mark('The dam held, the ministry said');
    const other = new Device(BEN);
    meet(device, other);
    device.act([edit(get(id), { 'attrs.modality': 'asserted' })]);
    other.act([edit(other.fold.get(id)!, { 'attrs.modality': 'denied' })]);
    meet(device, other);
    expect(get(id).fields['attrs.modality']?.contested).toBe(true);
    const at = range('the ministry').start;
    const made = await splitMark(ground, get(id), { start: at, end: at });
    expect(get(id).fields['attrs.modality']?.contested).toBe(true);
    expect(made.ok && get(made.value).fields['attrs.modality']).toBeUndefined();
  });

  test('where nothing would be split off one is told so', async () => {
    const { ground, range, get, mark, steps } = desk();
    const id = await mark('The dam held');
    steps.length = 0;
    for (const at of [range('The dam').start, range('held').end, range('road').start]) {
      const result = await splitMark(ground, get(id), { start: at, end: at });
      expect(!result.ok && result.message).toBe(
        'There is nothing to split here. Put the caret between two words of the mark in hand, or select some of its words, then press the key.',
      );
    }
    expect(steps).toEqual([]);
  });
});

describe('[M2] merging', () => {
  test('unites the parts, keeps the attributes of both, drops the other, in one step that undo takes back', async () => {
    const { ground, get, quotes, mark, set, device, steps } = desk();
    const id = await mark('The dam held');
    const other = await mark('held, the ministry said');
    set(id, { 'attrs.modality': 'asserted' });
    set(other, { 'attrs.concept': 'safety', 'attrs.modality': 'asserted' });
    steps.length = 0;
    expect(await mergeMarks(ground, get(id), get(other))).toMatchObject({ ok: true });
    expect(steps).toHaveLength(1);
    expect(quotes(id)).toEqual(['The dam held, the ministry said']);
    expect(get(other).dropped).toBe(true);
    expect(get(id).fields['attrs.concept']?.value).toBe('safety');
    expect(get(id).contested).toBe(false);
    const key = [...device.fold.keys()].at(-1)!;
    device.act(inverse(device.fold, key).acts, 'undo');
    expect(quotes(id)).toEqual(['The dam held']);
    expect(get(other).dropped).toBe(false);
    expect(get(id).fields['attrs.concept']?.value ?? null).toBeNull();
  });

  test('parts that only blanks part become one, others stay parts', async () => {
    const { ground, get, quotes, mark } = desk();
    const id = await mark('The dam');
    await mergeMarks(ground, get(id), get(await mark('held,')));
    expect(quotes(id)).toEqual(['The dam held,']);
    await mergeMarks(ground, get(id), get(await mark('the road')));
    expect(quotes(id)).toEqual(['The dam held,', 'the road']);
  });

  test('values that differ stand beside one another: nobody’s is lost, and nothing is settled', async () => {
    const { ground, get, mark, set } = desk();
    const id = await mark('The dam held');
    const other = await mark('the road was cut');
    set(id, { 'attrs.modality': 'asserted' });
    set(other, { 'attrs.modality': 'denied' });
    await mergeMarks(ground, get(id), get(other));
    const field = get(id).fields['attrs.modality']!;
    expect(field.contested).toBe(true);
    expect(new Set(field.heads.map(({ value }) => value))).toEqual(new Set(['asserted', 'denied']));
  });

  test('a mark with contested values is not merged away', async () => {
    const { ground, get, mark, device } = desk();
    const id = await mark('The dam held');
    const other = await mark('the road was cut');
    const ben = new Device(BEN);
    meet(device, ben);
    device.act([edit(get(other), { 'attrs.modality': 'asserted' })]);
    ben.act([edit(ben.fold.get(other)!, { 'attrs.modality': 'denied' })]);
    meet(device, ben);
    const result = await mergeMarks(ground, get(id), get(other));
    expect(!result.ok && result.message).toBe(
      'The next mark has values that two people left differently. Take it in hand and settle them, then merge the two.',
    );
    expect(get(other).dropped).toBe(false);
  });

  test('a mark that somebody dropped meanwhile is not taken in', async () => {
    const { ground, get, quotes, mark, device } = desk();
    const id = await mark('The dam held');
    const other = await mark('the road was cut');
    device.act([drop(get(other))]);
    const result = await mergeMarks(ground, get(id), get(other));
    expect(!result.ok && result.message).toBe(
      'The mark to merge with was dropped meanwhile. Give the command again to take in the next one.',
    );
    expect(quotes(id)).toEqual(['The dam held']);
  });

  test('[M3] a link goes along with what is settled of it', async () => {
    const { ground, get, mark, device } = desk();
    const id = await mark('The dam held');
    const other = await mark('held, the ministry said');
    const actor = await mark('the ministry', 'actor');
    const key = device.act([relate('source', other, actor, { note: 'by telephone' })]);
    const link = actId(key, 0);
    const blind = { ...edit(get(link), { 'attrs.sure': 'no' }), over: {} };
    device.act([edit(get(link), { 'attrs.sure': 'yes' })]);
    device.act([blind]);
    await mergeMarks(ground, get(id), get(other));
    const [{ fields }] = [...device.fold.all('relate')] as [FoldedRecord];
    expect([fields.from?.value, fields['attrs.note']?.value, fields['attrs.sure']]).toEqual([
      id,
      'by telephone',
      undefined,
    ]);
  });

  test('[M3] links go along, once, and none leads from a mark to itself', async () => {
    const { ground, get, mark, device } = desk();
    const id = await mark('The dam held');
    const other = await mark('held, the ministry said');
    const actor = await mark('the ministry', 'actor');
    device.act([relate('source', other, actor)]);
    device.act([relate('related', other, id)]);
    device.act([relate('source', id, actor)]);
    const claim = await mark('The dam broke');
    device.act([relate('same', claim, id)]);
    device.act([relate('same', other, claim)]);
    await mergeMarks(ground, get(id), get(other));
    const links = [...device.fold.all('relate')].map(({ fields }) => [fields.from?.value, fields.to?.value]);
    expect(links).toEqual([
      [id, actor],
      [claim, id],
    ]);
  });
});

test('the partner of a merge is one of the same tag: what overlaps, else the next one', async () => {
  const { mark, order } = desk();
  const first = await mark('The dam held');
  await mark('The dam', 'actor');
  const overlapping = await mark('held, the ministry');
  const next = await mark('the road was cut');
  expect(mergePartner(order(), first)?.id).toBe(overlapping);
  expect(mergePartner(order(), overlapping)?.id).toBe(first);
  const last = await mark('broke later');
  expect(mergePartner(order(), next)?.id).toBe(last);
  expect(mergePartner(order(), last)).toBeNull();
});
