import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { makeZoneOf, wholeLines } from '../../../../renderer/marking/zone-actions.ts';
import type { OpenRoom } from '../../../../renderer/session/session-types.ts';
import { liveText } from '../../../../shared/anchor/live-text.ts';
import { genesisUpdate } from '../../../../shared/text/genesis.ts';
import { ANA, Device } from '../../../kit/people.ts';

const TEXT = 'Title\n\nFirst line\nsecond line\n\n \n\nLast';
const lines = (from: string, to = from) => {
  const found = wholeLines(TEXT, { start: TEXT.indexOf(from), end: TEXT.indexOf(to) + to.length });
  return found && TEXT.slice(found.start, found.end);
};

test('a zone takes the whole lines that a selection touches', () => {
  expect(lines('itl')).toBe('Title');
  expect(lines('line', 'second')).toBe('First line\nsecond line');
  expect(lines('Last')).toBe('Last');
});

test('empty lines at either end stay outside', () => {
  expect(lines('\n\nFirst', 'line\n\n')).toContain('First line\nsecond line');
  expect(lines('\n\nFirst', 'line\n\n')).not.toMatch(/^\n|\n$/);
});

test('empty lines alone get one sentence, and nothing is written', async () => {
  expect(wholeLines(TEXT, { start: 6, end: 7 })).toBeNull();
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, genesisUpdate(TEXT));
  const ana = new Device(ANA);
  const room = { fold: ana.fold, act: async (acts) => ana.act(acts) } as OpenRoom; // no more of a room is used
  const text = liveText(doc.getText('body'));
  const blank = TEXT.indexOf(' \n\nLast');
  const made = await makeZoneOf(room, text, { start: blank, end: blank + 1 }, 'heading');
  expect(made).toMatchObject({
    ok: false,
    message: 'The lines of the selection are empty. Select some that have words.',
  });
  expect(ana.fold.stepCount).toBe(0);
  expect(await makeZoneOf(room, text, { start: 0, end: 3 }, 'heading')).toMatchObject({ ok: true });
});
