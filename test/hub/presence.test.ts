import { expect, it } from 'vitest';
import { articleIdOf } from '../../shared/model/ids.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { type MemberRoom, TestMember } from '../kit/member.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');

it('shows who is here under their own id, whatever they say of themselves or of others', async () => {
  const ana = await TestMember.founder(await startHubProcess());
  const [ben, cleo] = [await ana.invite(), await ana.invite()];
  const room = teamRoom(ana.pid, AID);
  const [hers, his, third] = [ana, ben, cleo].map((person) => person.open(room)) as [
    MemberRoom,
    MemberRoom,
    MemberRoom,
  ]; // three
  await Promise.all([hers, his, third].map((each) => each.synced()));
  const seen = (client: number) => third.provider.awareness?.getStates().get(client);
  const [anas, bens] = [hers.doc.clientID, his.doc.clientID];

  hers.provider.setAwarenessField('at', 'the title');
  await expect.poll(() => seen(anas), { interval: 20, timeout: 10_000 }).toEqual({ at: 'the title', member: ana.id });

  const awareness = his.provider.awareness!; // on unless switched off
  awareness.states.set(anas, { at: 'nowhere', member: ana.id });
  awareness.meta.set(anas, { clock: 1_000, lastUpdated: Date.now() });
  awareness.emit('update', [{ added: [], updated: [anas], removed: [] }, 'spoof']);
  his.provider.setAwarenessField('member', ana.id);
  await expect.poll(() => seen(bens), { interval: 20, timeout: 10_000 }).toEqual({ member: ben.id });
  expect(seen(anas)).toEqual({ at: 'the title', member: ana.id });

  hers.provider.setAwarenessField('at', 'x'.repeat(10_000));
  his.provider.setAwarenessField('at', 'the end');
  await expect.poll(() => seen(bens), { interval: 20, timeout: 10_000 }).toEqual({ at: 'the end', member: ben.id });
  expect(seen(anas)).toEqual({ at: 'the title', member: ana.id });
});
