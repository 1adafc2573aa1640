import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  addFragment,
  dropRecord,
  fitFragment,
  type Ground,
  markRange,
  nudgeFragment,
  removeFragment,
  restoreRecord,
  retag,
  setFields,
  wordsIn,
} from '../../../../renderer/marking/actions.ts';
import { spansOf, tagOf } from '../../../../renderer/marking/spans.ts';
import type { OpenRoom } from '../../../../renderer/session/session-types.ts';
import { liveText } from '../../../../shared/anchor/live-text.ts';
import type { ActId } from '../../../../shared/model/ids.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { refTo } from '../../../../shared/register/reference.ts';
import { edit } from '../../../../shared/steps/commands.ts';
import { genesisUpdate } from '../../../../shared/text/genesis.ts';
import { ANA, Device } from '../../../kit/people.ts';

const TEXT = '"We are ready," he said, "to go at once." Nobody moved, all nearly 90 of them.';

/** A text and a room that takes acts at once. */
function desk() {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, genesisUpdate(TEXT));
  const text = liveText(doc.getText('body'));
  const device = new Device(ANA);
  const room: Pick<OpenRoom, 'fold' | 'act'> = {
    fold: device.fold,
    act: async (acts: readonly Act[]) => device.act(acts),
  };
  const ground: Ground = { room: room as OpenRoom, text, language: 'en' }; // actions use no more of a room
  const range = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const get = (id: ActId) => device.fold.get(id)!;
  const quotes = (id: ActId) => spansOf(get(id)).map(({ quote }) => quote);
  return { ground, range, get, quotes, device };
}

async function marked(words: string) {
  const at = desk();
  const made = await markRange(at.ground, at.range(words), 'claim');
  if (!made.ok) throw new Error(made.message);
  return { ...at, id: made.value };
}

test('white space around a selection stays outside; without words there is nothing to mark', () => {
  const { ground } = desk();
  expect(wordsIn(ground.text, { start: 15, end: 19 })).toEqual({ start: 16, end: 18 });
  expect(wordsIn(ground.text, { start: 15, end: 16 })).toBeNull();
});

test('a mark gets the tag and the words', async () => {
  const { id, get, quotes } = await marked('We are ready,');
  expect(tagOf(get(id))).toBe('claim');
  expect(quotes(id)).toEqual(['We are ready,']);
});

describe('fragments', () => {
  test('stand in the order of the text, whatever the order they came in', async () => {
    const { id, get, quotes, ground, range } = await marked('to go at once.');
    await addFragment(ground, get(id), range('We are ready,'));
    expect(quotes(id)).toEqual(['We are ready,', 'to go at once.']);
  });

  test('that touch become one', async () => {
    const { id, get, quotes, ground, range } = await marked('We are');
    await addFragment(ground, get(id), range('are ready'));
    expect(quotes(id)).toEqual(['We are ready']);
  });

  test('are fitted where the selection touches them', async () => {
    const { id, get, quotes, ground, range } = await marked('We are ready,');
    await addFragment(ground, get(id), range('to go'));
    await fitFragment(ground, get(id), 0, range('to go at once'));
    expect(quotes(id)).toEqual(['We are ready,', 'to go at once']);
  });

  test('are taken out one by one', async () => {
    const { id, get, quotes, ground, range } = await marked('We are ready,');
    await addFragment(ground, get(id), range('to go'));
    await removeFragment(ground, get(id), spansOf(get(id))[0]!);
    expect(quotes(id)).toEqual(['to go']);
  });

  test('go once, though one is asked twice to take them out', async () => {
    const { id, get, quotes, ground, range } = await marked('We are ready,');
    for (const words of ['to go', 'Nobody moved']) await addFragment(ground, get(id), range(words));
    const part = spansOf(get(id))[1]!;
    expect(await removeFragment(ground, get(id), part)).toMatchObject({ value: true });
    expect(await removeFragment(ground, get(id), part)).toMatchObject({ value: false });
    expect(quotes(id)).toEqual(['We are ready,', 'Nobody moved']);
  });

  test('never leave a mark without any', async () => {
    const { id, get, quotes, ground, range } = await marked('We are ready,');
    await addFragment(ground, get(id), range('to go'));
    await removeFragment(ground, get(id), spansOf(get(id))[0]!);
    expect(await removeFragment(ground, get(id), spansOf(get(id))[0]!)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/last/),
    });
    expect(quotes(id)).toEqual(['to go']);
  });

  test('move their ends', async () => {
    const { id, get, quotes, ground } = await marked('We are');
    await nudgeFragment(ground, get(id), 0, 'end-out', 'word');
    expect(quotes(id)).toEqual(['We are ready']);
  });
});

test('retagging to the same tag writes nothing', async () => {
  const { id, get, ground, device } = await marked('We are');
  const before = device.fold.version;
  await retag(ground, get(id), 'claim');
  expect(device.fold.stepCount).toBe(before);
  await retag(ground, get(id), 'actor');
  expect(tagOf(get(id))).toBe('actor');
});

describe('a figure gets what its words tell', () => {
  const told = { 'attrs.value': 90, 'attrs.modifier': 'nearly' };
  const values = ({ get }: Awaited<ReturnType<typeof marked>>, id: ActId) =>
    Object.fromEntries(
      Object.entries(get(id).fields).flatMap(([name, { value }]) => (name.startsWith('attrs.') ? [[name, value]] : [])),
    );

  test('in the one step that makes it', async () => {
    const at = await marked('We are');
    const before = at.device.fold.stepCount;
    const made = await markRange(at.ground, at.range('nearly 90'), 'figure');
    if (!made.ok) throw new Error(made.message);
    expect(values(at, made.value)).toEqual(told);
    expect(at.device.fold.stepCount).toBe(before + 1);
  });

  test('other tags and other words get nothing', async () => {
    const at = await marked('nearly 90');
    expect(values(at, at.id)).toEqual({});
    const made = await markRange(at.ground, at.range('Nobody moved'), 'claim');
    expect(made.ok && values(at, made.value)).toEqual({});
  });

  test('when it becomes one, unless it was one before', async () => {
    const at = await marked('nearly 90');
    const before = at.device.fold.stepCount;
    await retag(at.ground, at.get(at.id), 'figure');
    expect(values(at, at.id)).toEqual(told);
    expect(at.device.fold.stepCount).toBe(before + 1);
    at.device.do(edit(at.get(at.id), { 'attrs.value': 89 }));
    await retag(at.ground, at.get(at.id), 'claim');
    await retag(at.ground, at.get(at.id), 'figure');
    expect(values(at, at.id)).toEqual({ ...told, 'attrs.value': 89 });
  });
});

test('what is so already writes nothing, and says so', async () => {
  const { id, get, ground, device } = await marked('90');
  const before = device.fold.history(id).length;
  const { text } = ground.text;
  const whole = desk();
  expect(await retag(ground, get(id), 'claim')).toEqual({ ok: true, value: false });
  expect(await restoreRecord(ground, get(id))).toEqual({ ok: true, value: false });
  expect(device.fold.history(id)).toHaveLength(before);
  const made = await markRange(whole.ground, { start: 0, end: text.length }, 'claim');
  if (!made.ok) throw new Error(made.message);
  expect(await nudgeFragment(whole.ground, whole.get(made.value), 0, 'start-out', 'word')).toMatchObject({
    value: false,
  });
});

describe('what refers to a marked actor that becomes an entry', () => {
  test('says so of both in one step, so that one undo takes back both', async () => {
    const { ground, range, get, device, id } = await marked('We are ready');
    const actor = await markRange(ground, range('he'), 'actor');
    if (!actor.ok) throw new Error(actor.message);
    const before = device.fold.version;
    await setFields(ground, get(id), { 'attrs.claimer': 'X' }, { mark: actor.value, entry: refTo(id) });
    expect(device.fold.version).toBe(before + 1);
    expect(get(actor.value).fields['attrs.name']?.value).toEqual(refTo(id));
  });

  test('leaves one alone that somebody has said to be an entry meanwhile, or has dropped', async () => {
    const { ground, range, get, id } = await marked('We are ready');
    const actor = await markRange(ground, range('he'), 'actor');
    if (!actor.ok) throw new Error(actor.message);
    await setFields(ground, get(actor.value), { 'attrs.name': refTo(id) });
    await setFields(ground, get(id), { 'attrs.claimer': 'X' }, { mark: actor.value, entry: refTo(actor.value) });
    expect(get(actor.value).fields['attrs.name']?.value).toEqual(refTo(id));
    await setFields(ground, get(actor.value), { 'attrs.name': null });
    await dropRecord(ground, get(actor.value));
    await setFields(ground, get(id), { 'attrs.claimer': 'X' }, { mark: actor.value, entry: refTo(id) });
    expect(get(actor.value).fields['attrs.name']?.value ?? null).toBeNull();
  });
});
