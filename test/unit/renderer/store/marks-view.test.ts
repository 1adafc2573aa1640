import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { MarkChange } from '../../../../renderer/reader/reader-types.ts';
import { markSource } from '../../../../renderer/store/mark-source.ts';
import { MarksView } from '../../../../renderer/store/marks-view.ts';
import { PeopleView } from '../../../../renderer/store/people-view.ts';
import { liveText } from '../../../../shared/anchor/live-text.ts';
import type { ActId } from '../../../../shared/model/ids.ts';
import { makeMember } from '../../../../shared/model/records.ts';
import { drop, edit, mark } from '../../../../shared/steps/commands.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../../../../shared/text/genesis.ts';
import { ANA, BEN, Device, meet } from '../../../kit/people.ts';

const TEXT = 'The river rose by 2 metres on Monday. About 40 stalls were lost, the mayor said.';
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** An article's text (here already unless told otherwise) with Ana's marks on it. */
function article({ loaded = true } = {}) {
  const doc = newRoomDoc();
  const load = () => Y.applyUpdate(doc, genesisUpdate(TEXT));
  if (loaded) load();
  const text = liveText(bodyOf(doc));
  const ana = new Device(ANA);
  const people = new Device(ANA);
  const view = new MarksView(ana.fold, text);
  const colours = new PeopleView(people.fold);
  const source = markSource(view, colours);
  const changes: MarkChange[] = [];
  ends.push(
    source.subscribe((change) => changes.push(change)),
    () => view.dispose(),
    () => colours.dispose(),
    () => text.dispose(),
  );
  const spans = (...quotes: string[]) =>
    quotes.map((quote) => text.describe({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length }));
  return { doc, load, text, ana, people, view, colours, source, changes, spans };
}

const place = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length });

test('a mark is painted at once, where it lies, as its tag and author look', () => {
  const { ana, people, source, changes, spans } = article();
  people.do(makeMember(ANA, 'Ana', 'plum', ''));
  const id = ana.do(mark('figure', spans('40 stalls', '2 metres')));
  const painted = {
    id,
    ranges: [place('2 metres'), place('40 stalls')],
    tag: 'figure',
    line: 'dotted',
    colour: 'plum',
    contested: false,
    faint: false,
  };
  expect(changes).toEqual([{ kind: 'reset' }, { kind: 'patch', put: [painted], gone: [] }]);
  expect([...source.all()]).toEqual([painted]);
});

test('a change of one mark is one patch; a dropped one goes', () => {
  const { ana, view, changes, spans } = article();
  const first = ana.do(mark('claim', spans('river')));
  ana.do(mark('actor', spans('mayor')));
  changes.length = 0;
  ana.do(edit(ana.fold.get(first)!, { tag: 'actor', 'attrs.name': 'the Lowland river' }));
  expect(changes).toMatchObject([{ kind: 'patch', put: [{ id: first, tag: 'actor', line: 'dashed' }], gone: [] }]);
  expect(view.get(first)?.attrs).toEqual({ name: 'the Lowland river' });
  ana.do(drop(ana.fold.get(first)!));
  expect(changes.at(-1)).toEqual({ kind: 'patch', put: [], gone: [first] });
  expect(view.list.map(({ tag }) => tag)).toEqual(['actor']);
});

test('a mark one dropped and the other changed stays, contested', () => {
  const { ana, source, spans } = article();
  const ben = new Device(BEN);
  const id = ana.do(mark('claim', spans('river')));
  meet(ana, ben);
  ana.do(drop(ana.fold.get(id)!));
  ben.do(edit(ben.fold.get(id)!, { tag: 'figure' }));
  expect([...source.all()]).toEqual([]);
  meet(ana, ben);
  expect([...source.all()]).toMatchObject([{ id, contested: true }]);
});

test('the list is in the order of the text, and the same array until something changes', () => {
  const { ana, view, spans } = article();
  ana.do(mark('claim', spans('mayor')));
  ana.do(mark('claim', spans('river rose')));
  ana.do(mark('claim', spans('river')));
  expect(view.list.map(({ quotes }) => quotes[0])).toEqual(['river rose', 'river', 'mayor']);
  expect(view.list).toBe(view.list);
  const before = { list: view.list, version: view.version };
  ana.do({ kind: 'comment', of: view.list[0]!.id, text: 'Which river?' });
  expect({ list: view.list, version: view.version }).toEqual(before);
});

test('while the text has not come in, marks wait: none is painted, none is lost', () => {
  const { ana, view, source, load, changes } = article({ loaded: false });
  const there = article();
  const id = ana.do(mark('claim', there.spans('river')));
  expect(view.get(id)?.state).toBe('waiting');
  expect([...source.all()]).toEqual([]);
  load();
  expect(changes.at(-1)).toEqual({ kind: 'reset' });
  expect([...source.all()]).toMatchObject([{ id, ranges: [place('river')], faint: false }]);
});

test('a correction of the text resolves all marks anew: moved along, changed inside, gone', () => {
  const { doc, ana, view, source, spans, changes } = article();
  const kept = ana.do(mark('actor', spans('mayor')));
  const changed = ana.do(mark('figure', spans('2 metres')));
  const gone = ana.do(mark('figure', spans('About 40 stalls were lost')));
  changes.length = 0;
  const body = bodyOf(doc);
  body.delete(TEXT.indexOf('About'), 'About 40 stalls were lost'.length);
  body.insert(TEXT.indexOf('metres'), '.5 ');
  expect(changes).toEqual([{ kind: 'reset' }, { kind: 'reset' }]);
  const state = (id: ActId) => view.get(id)?.state;
  expect([kept, changed, gone].map(state)).toEqual(['exact', 'changed', 'orphan']);
  expect([...source.all()].map(({ id, faint }) => [id, faint])).toEqual([
    [changed, true],
    [kept, false],
  ]);
  expect(view.list.at(-1)?.id).toBe(gone);
});

test('the same mark imported twice is one, also for who has the later one in hand', () => {
  const { ana, view, spans } = article();
  const ben = new Device(BEN);
  const act = { ...mark('claim', spans('river')), source: 'old/1' };
  ana.do(mark('actor', spans('mayor')));
  const hers = ana.do(act);
  const his = ben.do(act);
  // His was made earlier (by `seq`), so the mark takes its id.
  meet(ana, ben);
  expect(view.list.map(({ id }) => id)).toContain(his);
  expect(view.list).toHaveLength(2);
  expect([view.get(hers)?.id, view.get(his)?.id]).toEqual([his, his]);
});

test('disposing ends every listening', () => {
  const { ana, view, spans } = article();
  const { version } = view;
  view.dispose();
  ana.do(mark('claim', spans('river')));
  expect(view.version).toBe(version);
});
