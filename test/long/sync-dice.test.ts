import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Project } from '../../renderer/session/project-session.ts';
import { drop } from '../../shared/base/drop.ts';
import { fail } from '../../shared/base/result.ts';
import { articleIdOf } from '../../shared/model/ids.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { Chance } from '../kit/chance.ts';
import { diskFull, type FakeComputer } from '../kit/fake-host.ts';
import type { ScriptedHub } from '../kit/scripted-hub.ts';
import { hubState, onHub, person, startScriptedHub } from '../kit/scripted-people.ts';
import { ARTICLE, aMark } from '../kit/session-parts.ts';
import { until } from '../kit/until.ts';

const SEEDS = [13, 24, 119, 142];
const COUNT = 8;
/** The longest that it may take until all is on the hub once the trouble is over, in milliseconds; five seconds are one pause. */
const LIMIT = 60_000;
const MOST_STEPS = 20;

const articleOf = (n: number) => ({ ...ARTICLE, text: `Flood ${n}\n\nThe river rose by ${n} metres.\n` });
const aidOf = (n: number) => articleIdOf(articleOf(n).text);

/** Somebody at a computer, and their hub, both of which do as they are told. */
interface Scene {
  readonly hub: ScriptedHub;
  readonly ana: Project;
  readonly computer: FakeComputer;
}

/** What can happen to them; each of these may come at any moment. */
const EVENTS: readonly ((scene: Scene, chance: Chance) => void)[] = [
  ({ hub }) => Object.assign(hub, { refuse: 'bad-step' }),
  ({ hub }) => Object.assign(hub, { refuse: 'disk' }),
  ({ hub }) => Object.assign(hub, { refuse: 'for no reason that is known' }),
  ({ hub }) => Object.assign(hub, { refuse: null }),
  ({ hub }) => Object.assign(hub, { deny: 'bad-token' }),
  ({ hub }) => Object.assign(hub, { deny: null }),
  ({ hub }) => Object.assign(hub, { answers: !hub.answers }),
  ({ hub }) => hub.cut(),
  ({ hub, computer }) => {
    computer.access = async () => fail('unreachable', 'No hub answers.');
    hub.cut();
  },
  ({ hub, computer, ana }) => {
    computer.access = () => hub.access();
    ana.retryHub();
  },
  ({ ana }) => ana.retryHub(),
  ({ computer }) => Object.assign(computer, { appendFails: diskFull }),
  ({ computer }) => Object.assign(computer, { appendFails: null }),
  ({ computer, ana }, chance) =>
    void computer.broken.set(teamRoom(ana.pid, aidOf(chance.below(COUNT))), new Error('a bad block')),
  ({ computer, ana }, chance) =>
    computer.projectsChanged([{ member: ana.me.member, name: 'Ben', steps: chance.below(9) }]),
  () => undefined,
];

/** Work in many articles while one thing after the other goes wrong. Answers what happened, as numbers of events. */
async function workInTrouble(scene: Scene, chance: Chance): Promise<string> {
  const open: { close(): void }[] = [];
  const told: number[] = [];
  for (let left = 6 + chance.below(MOST_STEPS - 6); left > 0; left--) {
    const event = chance.below(EVENTS.length);
    told.push(event);
    EVENTS[event]!(scene, chance); // below their number
    const article = await scene.ana.openArticle(aidOf(chance.below(COUNT)), true).catch(() => null);
    if (article === null) continue; // its room cannot be read
    drop(article.marks.act([aMark('claim', left)]), () => undefined); // a room that was closed to it meanwhile says so
    if (chance.below(3) > 0) article.close();
    else open.push(article);
    if (chance.below(3) === 0) await pause(chance.below(150));
  }
  for (const article of open) article.close();
  return told.join(' ');
}

function endTrouble({ hub, computer }: Scene): void {
  hub.refuse = null;
  hub.deny = null;
  hub.answers = true;
  computer.appendFails = null;
  computer.broken.clear();
  computer.access = () => hub.access();
}

/** Waits until all is on the hub, and tries again where it refuses for good, as a person does. Answers how often. */
async function untilSaved({ ana }: Scene, told: string): Promise<number> {
  const answered = () => hubState(ana) === 'saved' || (hubState(ana) === 'refused' && passing(ana).length === 0);
  for (let retries = 0; ; retries++) {
    await until(ana, answered, `all is answered after ${told}`, LIMIT);
    if (hubState(ana) === 'saved') return retries;
    ana.retryHub();
  }
}

/** What the hub has refused for now, and is to be tried again by itself. */
const passing = (ana: Project) => ana.refused.filter(({ reason }) => reason === 'disk');

test.each(SEEDS)(
  'after any trouble all is on the hub by itself, but for what it refused for good, after one more try (seed %i)',
  async (seed) => {
    const hub = await startScriptedHub();
    const [ana, computer] = await person('Ana', hub);
    const scene = { hub, ana, computer };
    for (let n = 0; n < COUNT; n++) await ana.addArticle(articleOf(n));
    await onHub(ana);
    const told = await workInTrouble(scene, new Chance(seed));
    endTrouble(scene);
    const retries = await untilSaved(scene, told);
    // One may come before the last refusal was heard.
    expect(retries, told).toBeLessThanOrEqual(2);
    expect(ana.progress, told).toMatchObject({ done: COUNT, total: COUNT });
    expect(ana.status.here.state).toBe('saved');
  },
);
