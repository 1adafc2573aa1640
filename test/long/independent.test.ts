import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HubClient } from '../../electron/services/hub-client.ts';
import { type ArticleId, articleIdOf, type StepKey } from '../../shared/model/ids.ts';
import type { Mode } from '../../shared/model/mode.ts';
import { stepsMap } from '../../shared/steps/steps-map.ts';
import { roomName } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { hubCli } from '../kit/hub-cli.ts';
import { TestMember } from '../kit/member.ts';

const AIDS = ['The quay is empty.\n', 'The ferry is late.\n'].map(articleIdOf) as [ArticleId, ArticleId]; // of two
const PEOPLE = ['curator', 'ben', 'cleo'] as const;
type Name = (typeof PEOPLE)[number];

/** One thing that somebody does. */
type Move =
  | { readonly do: 'mode'; readonly at: 0 | 1 | null; readonly mode: Mode }
  | { readonly do: 'reveal'; readonly at: 0 | 1 }
  | { readonly do: 'write' | 'look'; readonly who: Name; readonly at: 0 | 1; readonly set: Name | 'team' };

const at = fc.constantFrom<0 | 1>(0, 1);
const who = fc.constantFrom(...PEOPLE);
const set = fc.constantFrom<Name | 'team'>('ben', 'cleo', 'team');
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    do: fc.constant('mode' as const),
    at: fc.option(at),
    mode: fc.constantFrom<Mode>('team', 'independent'),
  }),
  fc.record({ do: fc.constant('reveal' as const), at }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('write' as const), who, at, set }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('look' as const), who, at, set }) },
);

/** An invitation that lets somebody put one more project on the hub. */
async function anotherProject(dir: string): Promise<string> {
  const { out } = await hubCli('invite', '--owner', '--dir', dir, '--json');
  return (JSON.parse(out) as { invitation: string }).invitation; // as the command prints it
}

test('no schedule of switches, reveals, marks and looks loses a step, or shows a foreign one to who may not see it', async () => {
  const hub = await startHubProcess();
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 8, maxLength: 16 }), async (moves) => {
      const owner = await TestMember.founder({ url: hub.url, invitation: await anotherProject(hub.dir) });
      const people: Record<Name, TestMember> = {
        curator: await owner.invite('curator'),
        ben: await owner.invite(),
        cleo: await owner.invite(),
      };
      const client = new HubClient(hub.url, people.curator.keys);
      const { token, pid } = people.curator;
      const modes: { project: Mode; own: [Mode | null, Mode | null] } = { project: 'team', own: [null, null] };
      const revealed = [false, false];
      const held = new Map<string, StepKey[]>();
      const roomOf = (aid: 0 | 1, whose: Name | 'team') =>
        roomName({ kind: 'marks', pid, aid: AIDS[aid], set: whose === 'team' ? 'team' : people[whose].id });
      for (const one of moves) {
        if (one.do === 'mode') {
          expect(
            (await client.setMode(token, { pid, aids: one.at === null ? null : [AIDS[one.at]], mode: one.mode })).ok,
          ).toBe(true);
          if (one.at === null) modes.project = one.mode;
          else modes.own[one.at] = one.mode;
          continue;
        }
        if (one.do === 'reveal') {
          const answer = await client.reveal(token, { pid, aids: [AIDS[one.at]] });
          const counts = answer.ok ? answer.value.map(({ member, steps }) => [member, steps] as const) : null;
          const wanted = (['ben', 'cleo'] as const)
            .map((name) => [people[name].id, held.get(roomOf(one.at, name))?.length ?? 0] as const)
            .filter(([, steps]) => steps > 0);
          expect(new Map(counts)).toEqual(new Map(wanted));
          revealed[one.at] = true;
          continue;
        }
        const blind = !revealed[one.at] && (modes.own[one.at] ?? modes.project) === 'independent';
        const mayLook =
          one.who === 'curator' || (one.set === 'team' ? !blind : one.set === one.who || revealed[one.at] === true);
        const name = roomOf(one.at, one.set);
        const room = people[one.who].open(name);
        const opened = await Promise.race([room.refused, room.synced().then(() => null)]);
        expect([one, opened === null]).toEqual([one, mayLook]);
        const keys = [...stepsMap(room.doc).keys()].sort();
        expect(keys).toEqual(mayLook ? (held.get(name) ?? []).toSorted() : []);
        if (opened === null && one.do === 'write') {
          const key = room.act();
          const came = await Promise.race([room.refused, room.held([key])]);
          const mayWrite = one.set === 'team' || (one.set === one.who && revealed[one.at] === false);
          expect([one, Array.isArray(came) && came.length === 1]).toEqual([one, mayWrite]);
          if (mayWrite) held.set(name, [...(held.get(name) ?? []), key]);
        }
        room.close();
      }
      // Whatever was taken is still there.
      for (const [name, keys] of held) {
        const room = people.curator.open(name as ReturnType<typeof roomOf>); // as `roomOf` made it
        await room.synced();
        expect([...stepsMap(room.doc).keys()].sort()).toEqual(keys.toSorted());
        room.close();
      }
    }),
    { seed: 20261122, numRuns: 10 },
  );
}, 120_000);
