import { expect, test } from 'vitest';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import { makeAssignment } from '../../../../shared/model/records.ts';
import { assign, assignmentsOf, unassign } from '../../../../shared/steps/assignments.ts';
import { ANA, BEN, Device, meet, memberNamed } from '../../../kit/people.ts';

const [FERRY, BRIDGE] = [articleIdOf('ferry'), articleIdOf('bridge')];
const CLEO = memberNamed('c');
const who = ({ fold }: Device, aid = FERRY) =>
  (assignmentsOf(fold).get(aid) ?? []).map(({ member, due }) => (due === '' ? member[0] : `${member[0]} ${due}`));

test('two curators who assign apart have made one record, with one date or a contested one [P4]', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  ana.act(assign(ana.fold, FERRY, CLEO, ''));
  ben.act(assign(ben.fold, FERRY, CLEO, ''));
  ben.act(assign(ben.fold, BRIDGE, CLEO, '2031-05-01'));
  meet(ana, ben);
  expect([who(ana), who(ana, BRIDGE)]).toEqual([['c'], ['c 2031-05-01']]);
  expect(assign(ana.fold, FERRY, CLEO, null), 'nothing is left to do').toEqual([]);
  ana.act(assign(ana.fold, FERRY, CLEO, '2031-06-01'));
  ben.act(assign(ben.fold, FERRY, CLEO, '2031-07-01'));
  meet(ana, ben);
  expect(assignmentsOf(ana.fold).get(FERRY)?.[0]?.record.contested).toBe(true);
  ana.act(assign(ana.fold, FERRY, CLEO, '2031-06-01'));
  expect(who(ana)).toEqual(['c 2031-06-01']);
});

test('unassigning drops it; assigning again brings it back, with the date it had or another [P4]', () => {
  const ana = new Device(ANA);
  ana.act([...assign(ana.fold, FERRY, BEN, '2031-05-01'), ...assign(ana.fold, FERRY, CLEO, null)]);
  expect(who(ana)).toEqual(['b 2031-05-01', 'c']);
  ana.act([unassign(assignmentsOf(ana.fold).get(FERRY)![0]!)]);
  expect(who(ana)).toEqual(['c']);
  ana.act(assign(ana.fold, FERRY, BEN, null));
  expect(who(ana)).toEqual(['b 2031-05-01', 'c']);
  expect([...ana.fold.all('make', 'assignment'), ...ana.fold.dropped('make', 'assignment')]).toHaveLength(2);
});

test('somebody who is unassigned while another sets their date keeps the article until it is settled [F7, P4]', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  ana.act(assign(ana.fold, FERRY, CLEO, ''));
  meet(ana, ben);
  ana.act([unassign(assignmentsOf(ana.fold).get(FERRY)![0]!)]);
  ben.act(assign(ben.fold, FERRY, CLEO, '2031-05-01'));
  meet(ana, ben);
  expect(who(ben)).toEqual(['c 2031-05-01']);
  ana.act(assign(ana.fold, FERRY, CLEO, null));
  expect(assignmentsOf(ana.fold).get(FERRY)?.[0]?.record.contested).toBe(false);
});

test('a record that names no article or nobody assigns nothing', () => {
  const ana = new Device(ANA);
  ana.act([{ ...makeAssignment(FERRY, BEN, ''), fields: { aid: 'x', member: BEN, due: '' }, source: 'x' }]);
  expect(assignmentsOf(ana.fold).size).toBe(0);
});
