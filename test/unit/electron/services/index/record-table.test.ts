import { expect, onTestFinished, test } from 'vitest';
import { openIndexFile } from '../../../../../electron/services/index/index-file.ts';
import { findRecords } from '../../../../../electron/services/index/record-table.ts';
import { articleIdOf, newProjectId } from '../../../../../shared/model/ids.ts';
import { drop, mark, relate, restore } from '../../../../../shared/steps/commands.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../../kit/people.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

test('what was dropped in an article that nobody has open is told with who did it, the latest first, until it is back', () => {
  const dir = tempDir('record-table');
  const index = openIndexFile(`${dir.path}/index.sqlite`);
  onTestFinished(() => {
    index.close();
    dir.remove();
  });
  const [pid, aid] = [newProjectId(), articleIdOf('fog')];
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  const fog = ana.do(mark('claim', [anchorAt(0, 'Fog')]));
  const bay = ana.do(mark('actor', [anchorAt(4, 'the bay')]));
  const link = ana.do(relate('related', fog, bay));
  meet(ana, ben);
  ben.do(drop(ben.fold.get(fog)!));
  ben.do(drop(ben.fold.get(link)!));
  const told = () =>
    index.records.of(pid, 'dropped').map(({ aid: of, total, records }) => [of, total, records.map(({ id }) => id)]);
  index.records.put(pid, aid, findRecords(ben.fold));
  expect(told()).toEqual([[aid, 2, [link, fog]]]);
  expect(index.records.of(pid, 'dropped')[0]?.records[1]).toMatchObject({
    kind: 'mark',
    tag: 'claim',
    words: 'Fog',
    by: [BEN],
  });
  for (const id of [fog, link]) ben.do(restore(ben.fold.get(id)!));
  index.records.put(pid, aid, findRecords(ben.fold));
  expect(told()).toEqual([]);
});

test('of very much that was dropped the latest hundred are told, and how many there are', () => {
  const ana = new Device(ANA);
  const ids = Array.from({ length: 130 }, (_, at) => ana.do(mark('claim', [anchorAt(at, 'Fog')])));
  for (const id of ids) ana.do(drop(ana.fold.get(id)!));
  const { records, total } = findRecords(ana.fold).dropped;
  expect([total, records.length, records[0]?.id]).toEqual([130, 100, ids.at(-1)]);
});
