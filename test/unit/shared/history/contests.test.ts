import { expect, test } from 'vitest';
import { contestsOf } from '../../../../shared/history/contests.ts';
import { droppedOf } from '../../../../shared/history/dropped.ts';
import { comment, drop, edit, mark, relate, restore } from '../../../../shared/steps/commands.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

const claim = (words: string) => mark('claim', [anchorAt(0, words)]);

test('contested fields are told with every value and its people; a settled one is gone', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  const [late, fog] = [ana.do(claim('The ferry is late')), ana.do(claim('Fog came'))];
  meet(ana, ben);
  ana.do(edit(ana.fold.get(late)!, { 'attrs.modality': 'denied' }));
  ben.do(edit(ben.fold.get(late)!, { 'attrs.modality': 'forecast' }));
  ana.do(drop(ana.fold.get(fog)!));
  ben.do(edit(ben.fold.get(fog)!, { tag: 'actor' }));
  meet(ana, ben);
  const found = contestsOf(ana.fold, ['mark', 'relate']);
  expect(found).toMatchObject([
    { id: late, tag: 'claim', words: 'The ferry is late', dropContested: false, fields: [{ field: 'attrs.modality' }] },
    { id: fog, words: 'Fog came', dropContested: true, droppedBy: [ANA], fields: [] },
  ]);
  expect(new Map(found[0]!.fields[0]!.values.map(({ value, by }) => [value, by]))).toEqual(
    new Map([
      ['denied', [ANA]],
      ['forecast', [BEN]],
    ]),
  );
  ana.do(edit(ana.fold.get(late)!, { 'attrs.modality': 'denied' }));
  ana.do(restore(ana.fold.get(fog)!));
  expect(contestsOf(ana.fold, ['mark'])).toEqual([]);
});

test('what was dropped is listed with who dropped it, the latest first, and comes back by one act [H9]', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  const [one, two] = [ana.do(claim('one')), ana.do(claim('two'))];
  const link = ana.do(relate('related', one, two));
  const said = ana.do(comment(one, 'why?', []));
  meet(ana, ben);
  ben.do(drop(ben.fold.get(link)!));
  ben.do(drop(ben.fold.get(one)!));
  meet(ana, ben);
  ana.do(drop(ana.fold.get(said)!));
  const kinds = ['mark', 'relate', 'comment'] as const;
  expect(droppedOf(ana.fold, kinds).map(({ record, by }) => [record.id, by])).toEqual([
    [said, [ANA]],
    [one, [BEN]],
    [link, [BEN]],
  ]);
  ana.do(restore(ana.fold.get(one)!));
  expect(droppedOf(ana.fold, kinds).map(({ record }) => record.id)).toEqual([said, link]);
  expect(ana.fold.get(one)?.dropped).toBe(false);
});
