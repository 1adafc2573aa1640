import { expect, test } from 'vitest';
import { inboxOf } from '../../../../../renderer/talk/inbox.ts';
import { articleIdOf } from '../../../../../shared/model/ids.ts';
import { drop, edit, mark, restore, verdict } from '../../../../../shared/steps/commands.ts';
import { judgedMarks } from '../../../../../shared/steps/talk/judged.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../../kit/people.ts';

const AID = articleIdOf('fog');

test('whoever made a mark hears that it was rejected, accepted with a reason, or dropped, and of nothing they did themselves', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  const [one, two, three, own] = ['Fog', 'the bay', 'noon', 'tide'].map((quote) =>
    ana.do(mark('claim', [anchorAt(0, quote)])),
  );
  meet(ana, ben);
  const no = ben.do(verdict(one!, 'reject'));
  const plain = ben.do(verdict(two!, 'accept'));
  ben.do(drop(ben.fold.get(three!)!));
  ana.do(drop(ana.fold.get(own!)!));
  meet(ana, ben);
  const told = () => judgedMarks(ana.fold).map(({ did, of, by, maker, text }) => ({ did, of, by, maker, text }));
  const rejected = { did: 'rejected', of: one, by: BEN, maker: ANA, text: 'Fog' };
  const gone = { did: 'dropped', of: three, by: BEN, maker: ANA, text: 'noon' };
  expect(told(), 'accepted as it is asks nothing of anybody').toEqual([rejected, gone]);
  ben.do(edit(ben.fold.get(plain)!, { why: 'well put' }));
  meet(ana, ben);
  expect(told()).toContainEqual({ did: 'accepted', of: two, by: BEN, maker: ANA, text: 'well put' });

  const inbox = (me: typeof ANA) =>
    inboxOf([{ aid: AID, heading: 'Fog', counted: { talk: judgedMarks(ana.fold) } }], me, new Set([no]));
  expect(inbox(BEN), 'who did it is told nothing').toEqual([]);
  expect(inbox(ANA)[0]?.items.map(({ why, unread }) => [why, unread])).toContainEqual(['rejected', false]);
  expect(inbox(ANA)[0]?.items.map(({ why, unread }) => [why, unread])).toContainEqual(['dropped', true]);
  ben.do(restore(ben.fold.get(three!)!));
  meet(ana, ben);
  expect(told().map(({ did }) => did)).not.toContain('dropped');
});
