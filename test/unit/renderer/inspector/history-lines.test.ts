import { expect, test } from 'vitest';
import { historyLines } from '../../../../renderer/inspector/history-lines.ts';
import { drop, edit, mark } from '../../../../shared/steps/commands.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

const ana = () => new Device(ANA);
const widen = (device: Device, id: Parameters<Device['fold']['get']>[0], quote: string) =>
  device.do(edit(device.fold.get(id)!, { spans: [{ ...anchorAt(0, quote) }] }));

test('moves of the ends in a row are one line, with the last words and the count of steps', () => {
  const desk = ana();
  const id = desk.do(mark('claim', [anchorAt(0, 'one')]));
  for (const quote of ['one t', 'one tw', 'one two']) widen(desk, id, quote);
  const lines = historyLines(desk.fold.history(id));
  expect(lines.map(({ steps }) => steps)).toEqual([1, 3]);
  expect(lines[1]?.entry.set.spans).toMatchObject([{ quote: 'one two' }]);
});

test('anything in between, another person and an undo begin a line of their own', () => {
  const [desk, ben] = [ana(), new Device(BEN)];
  const id = desk.do(mark('claim', [anchorAt(0, 'one')]));
  widen(desk, id, 'one t');
  desk.do(edit(desk.fold.get(id)!, { tag: 'actor' }));
  widen(desk, id, 'one tw');
  meet(desk, ben);
  widen(ben, id, 'one two');
  widen(ben, id, 'one two three');
  ben.do(edit(ben.fold.get(id)!, { spans: [{ ...anchorAt(0, 'one two') }] }), 'undo');
  ben.do(drop(ben.fold.get(id)!));
  expect(historyLines(ben.fold.history(id)).map(({ entry, steps }) => [entry.by === ANA, steps])).toEqual([
    [true, 1],
    [true, 1],
    [true, 1],
    [true, 1],
    [false, 2],
    [false, 1],
    [false, 1],
  ]);
});
