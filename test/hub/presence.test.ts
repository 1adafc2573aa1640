import { expect, it } from 'vitest';
import { HubClient } from '../../electron/services/hub-client.ts';
import { DEFAULT_LIMITS } from '../../hub/limits.ts';
import { articleIdOf, type RoomName } from '../../shared/model/ids.ts';
import { projectRoom, roomName, teamRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { type MemberRoom, TestMember } from '../kit/member.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
const SOON = { interval: 20, timeout: 10_000 };
const POINTING = { anchor: [1, 4, 0], focus: [1, 9, -1] };
const HERE = { aid: AID, activity: 'active', minutes: 0 };

/** Ana and Ben in one room, and what Ben sees of her. */
async function inRoom(nameOf: (ana: TestMember) => RoomName) {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const ben = await ana.invite();
  const [hers, his] = [ana.open(nameOf(ana)), ben.open(nameOf(ana))];
  await Promise.all([hers.synced(), his.synced()]);
  const awareness = hers.provider.awareness!; // on unless switched off
  const seen = () => his.provider.awareness?.getStates().get(hers.doc.clientID);
  return { hub, ana, ben, hers, his, awareness, seen };
}

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

  hers.provider.setAwarenessField('note', 'the title');
  await expect.poll(() => seen(anas), { interval: 20, timeout: 10_000 }).toEqual({ note: 'the title', member: ana.id });

  const awareness = his.provider.awareness!; // on unless switched off
  awareness.states.set(anas, { note: 'nowhere', member: ana.id });
  awareness.meta.set(anas, { clock: 1_000, lastUpdated: Date.now() });
  awareness.emit('update', [{ added: [], updated: [anas], removed: [] }, 'spoof']);
  his.provider.setAwarenessField('member', ana.id);
  await expect.poll(() => seen(bens), { interval: 20, timeout: 10_000 }).toEqual({ member: ben.id });
  expect(seen(anas)).toEqual({ note: 'the title', member: ana.id });

  hers.provider.setAwarenessField('note', 'x'.repeat(10_000));
  his.provider.setAwarenessField('note', 'the end');
  await expect.poll(() => seen(bens), { interval: 20, timeout: 10_000 }).toEqual({ note: 'the end', member: ben.id });
  expect(seen(anas)).toEqual({ note: 'the title', member: ana.id });
});

it('passes on where somebody is and points at in the rooms these belong to, and only in the form they have', async () => {
  const { ana, awareness, seen } = await inRoom(({ pid }) => teamRoom(pid, AID));
  awareness.setLocalState({ at: POINTING, here: HERE, n: 1 });
  await expect.poll(seen, SOON).toEqual({ at: POINTING, n: 1, member: ana.id });
  for (const [n, at] of [[1, 4, 0], 'here', { anchor: [1, 4, 0] }, { ...POINTING, focus: [1, -9, 0] }].entries()) {
    awareness.setLocalState({ at, n: n + 2 });
    await expect.poll(seen, SOON).toEqual({ n: n + 2, member: ana.id });
  }
  awareness.setLocalState({ top: [1, 4, 0], n: 7 });
  await expect.poll(seen, SOON).toEqual({ top: [1, 4, 0], n: 7, member: ana.id });
  awareness.setLocalState({ top: 'the third', n: 8 });
  await expect.poll(seen, SOON).toEqual({ n: 8, member: ana.id });
});

it('tells in the project’s room who has which article open, and in others nothing of places', async () => {
  const { ana, ben, awareness, seen } = await inRoom(({ pid }) => projectRoom(pid));
  awareness.setLocalState({ at: POINTING, here: { ...HERE, name: 'Somebody else' } });
  await expect.poll(seen, SOON).toEqual({ here: HERE, member: ana.id });
  awareness.setLocalState({ here: { ...HERE, aid: '<script>' }, n: 2 });
  await expect.poll(seen, SOON).toEqual({ n: 2, member: ana.id });

  const text = roomName({ kind: 'text', pid: ana.pid, aid: AID });
  const [hers, his] = [ana.open(text), ben.open(text)];
  await Promise.all([hers.synced(), his.synced()]);
  hers.provider.awareness!.setLocalState({ at: POINTING, top: [1, 4, 0], here: HERE, n: 3 }); // on unless switched off
  const there = () => his.provider.awareness?.getStates().get(hers.doc.clientID);
  await expect.poll(there, SOON).toEqual({ n: 3, member: ana.id });
});

it('goes on serving under a flood of presence, and hears whoever flooded when they keep the pace', async () => {
  const { hers, his, awareness, seen } = await inRoom(({ pid }) => teamRoom(pid, AID));
  for (let n = 1; n <= 20 * DEFAULT_LIMITS.presenceBurst; n++) awareness.setLocalState({ n });
  hers.act();
  await his.hasSteps(1);
  const calm = () => {
    awareness.setLocalState({ n: 'calm' });
    return seen()?.n;
  };
  await expect.poll(calm, { interval: 250, timeout: 10_000 }).toBe('calm');
});

it('hears a line speak for a few clients only, and nobody who says nothing that can be read', async () => {
  const { his, hers, awareness, seen, ana } = await inRoom(({ pid }) => teamRoom(pid, AID));
  awareness.setLocalState({ n: 1 });
  await expect.poll(seen, SOON).toEqual({ n: 1, member: ana.id });
  const others = Array.from({ length: 10 }, (_, i) => 1_000 + i);
  for (const client of others) {
    awareness.states.set(client, { n: client });
    awareness.meta.set(client, { clock: 1, lastUpdated: Date.now() });
  }
  awareness.emit('update', [{ added: others, updated: [], removed: [] }, 'crowd']);
  for (const value of ['words', 7, true, ['a']]) awareness.setLocalState(value as never); // what a client of ours never sends
  awareness.setLocalState({ n: 2 });
  await expect.poll(seen, SOON).toEqual({ n: 2, member: ana.id });
  const known = [...(his.provider.awareness?.getStates().keys() ?? [])];
  expect(known.filter((client) => others.includes(client))).toHaveLength(DEFAULT_LIMITS.presenceClients - 1);
  expect(known).toContain(hers.doc.clientID);
});

it('forgets who is in an article as soon as it is annotated independently, and who is there at all stays known', async () => {
  const { hub, ana, awareness, seen } = await inRoom(({ pid }) => projectRoom(pid));
  awareness.setLocalState({ here: HERE });
  await expect.poll(seen, SOON).toEqual({ here: HERE, member: ana.id });
  const desk = new HubClient(hub.url, ana.keys);
  expect(await desk.setMode(ana.token, { pid: ana.pid, aids: [AID], mode: 'independent' })).toMatchObject({ ok: true });
  await expect.poll(seen, SOON).toEqual({ here: { ...HERE, aid: null }, member: ana.id });
});

it('takes somebody who has come back for gone when their line ends without a goodbye', async () => {
  const { ana, hers, seen } = await inRoom(({ pid }) => teamRoom(pid, AID));
  hers.provider.setAwarenessField('n', 1);
  await expect.poll(seen, SOON).toMatchObject({ n: 1 });
  hers.cut();
  await expect.poll(seen, SOON).toBeUndefined();
  const back = ana.open(hers.name, { doc: hers.doc });
  await back.synced();
  comesBack(back, 10);
  await expect.poll(seen, SOON).toMatchObject({ n: 10 });
  back.cut();
  await expect.poll(seen, SOON).toBeUndefined();
});

it('[S52] hears the line that somebody has opened anew while the one before is not known to be dead, and goes on when that ends', async () => {
  const { ana, ben, hers, seen } = await inRoom(({ pid }) => teamRoom(pid, AID));
  hers.provider.setAwarenessField('n', 1);
  await expect.poll(seen, SOON).toMatchObject({ n: 1 });
  const anew = ana.open(hers.name, { doc: hers.doc });
  await anew.synced();
  comesBack(anew, 10);
  await expect.poll(seen, SOON).toMatchObject({ n: 10 });
  const posing = ben.open(hers.name, { doc: hers.doc });
  await posing.synced();
  comesBack(posing, 20);
  hers.cut();
  anew.provider.setAwarenessField('n', 11);
  await expect.poll(seen, SOON).toEqual({ n: 11, member: ana.id });
  comesBack(anew, 30);
  await expect.poll(seen, SOON).toEqual({ n: 30, member: ana.id });
});

/** Tells that its client is here, with a clock no lower than what others have heard of it. */
function comesBack({ doc, provider }: MemberRoom, n: number): void {
  const awareness = provider.awareness!; // on unless switched off
  awareness.meta.set(doc.clientID, { clock: n, lastUpdated: Date.now() });
  provider.setAwarenessField('n', n);
}
