import { expect, test } from 'vitest';
import { articleIdOf, newProjectId, type ProjectId } from '../../../shared/model/ids.ts';
import { stepsMap } from '../../../shared/steps/steps-map.ts';
import { type Room, roomName } from '../../../shared/wire/room.ts';
import { type AttackedHub, attackedHub, freshUpdate, newAttacker, rawKeyOf, signed } from '../kit/attacked-hub.ts';
import { varint, WIRE } from '../kit/raw-line.ts';
import {
  closedTo,
  expected,
  isInside,
  type Kind,
  OF_ARTICLE,
  OUTSIDE,
  PEOPLE,
  SHARED,
  STANDINGS,
  type Standing,
  type Who,
} from '../kit/rights-by-design.ts';
import { type People, type Target, type Trial, WRITINGS, type Writing } from '../kit/writings.ts';

/** All rooms that one person tries, in a project that only they try, so that nobody finds what another one wrote. */
async function roomsOf(hub: AttackedHub, pid: ProjectId, who: Who, people: People): Promise<Target[]> {
  const { modes } = hub.tables;
  const me = people[who];
  const rooms: { kind: Kind; standing: Standing; room: Room; text: string }[] = SHARED.map((kind) => ({
    kind,
    standing: 'together',
    room: { kind, pid },
    text: 'Of no article.\n',
  }));
  for (const standing of STANDINGS) {
    const text = `The ferry is ${standing}.\n`;
    const aid = articleIdOf(text);
    if (standing !== 'together') modes.set(pid, aid, 'independent', people.owner.member);
    if (standing === 'revealed') modes.reveal(pid, aid, people.owner.member);
    const named: Readonly<Record<(typeof OF_ARTICLE)[number], Room>> = {
      text: { kind: 'text', pid, aid },
      team: { kind: 'marks', pid, aid, set: 'team' },
      gold: { kind: 'marks', pid, aid, set: 'gold' },
      own: { kind: 'marks', pid, aid, set: me.member },
      other: { kind: 'marks', pid, aid, set: people.cleo.member },
      review: { kind: 'review', pid, aid, of: me.member },
      otherReview: { kind: 'review', pid, aid, of: people.cleo.member },
    };
    for (const kind of OF_ARTICLE) rooms.push({ kind, standing, room: named[kind], text });
  }
  const elsewhere = roomName({ kind: 'marks', pid, aid: articleIdOf('Elsewhere.\n'), set: 'team' });
  return Promise.all(
    rooms.map(async ({ kind, standing, room, text }) => {
      const name = roomName(room);
      const client = 7;
      const entry = signed(kind === 'own' || kind === 'review' ? me : people.cleo, name, { seq: 1 });
      const state = freshUpdate((doc) => stepsMap(doc).set(...entry), client);
      await hub.seed(name, state);
      return { kind, standing, name, elsewhere, text, held: { key: entry[0], client, state } };
    }),
  );
}

/** A project that one person tries, with everybody in it who is a member. @returns that person's token */
function projectOf(hub: AttackedHub, pid: ProjectId, who: Who, people: People): string {
  const tokens: Record<Who, string> = {
    owner: hub.join(people.owner, 'owner', pid),
    curator: hub.join(people.curator, 'curator', pid),
    annotator: hub.join(people.annotator, 'annotator', pid),
    viewer: hub.join(people.viewer, 'viewer', pid),
    revoked: hub.join(people.revoked, 'annotator', pid),
    stranger: hub.join(people.stranger, 'owner', newProjectId()),
    author: 'none',
    outsider: '',
  };
  hub.join(people.cleo, 'annotator', pid);
  hub.tables.members.revoke(pid, people.revoked.member);
  hub.tables.authors.admit(pid, people.author.member, rawKeyOf(people.author), 'annotator');
  return tokens[who];
}

test('each role, in each kind of room, with each kind of write: the hub takes what DESIGN §2 lets in, and its log has nothing else', async () => {
  const hub = await attackedHub();
  const people = Object.fromEntries([...PEOPLE, 'cleo'].map((who) => [who, newAttacker()])) as People; // all of them
  let cells = 0;
  const wrong: string[] = [];
  const note = (what: readonly string[], came: string, wanted: string): void => {
    cells++;
    if (came !== wanted) wrong.push(`${what.join(' · ')}: ${came}, not ${wanted}`);
  };
  for (const who of PEOPLE) {
    const pid = newProjectId();
    const token = projectOf(hub, pid, who, people);
    let line = await hub.line();
    for (const target of await roomsOf(hub, pid, who, people)) {
      const { kind, standing, name } = target;
      const closed = isInside(who) ? closedTo(who, kind, standing) : OUTSIDE[who];
      const entered = await line.enter(name, token);
      note([who, kind, standing, 'opening'], entered, closed ?? 'granted');
      const before = hub.rows(name);
      for (const [writing, make] of Object.entries(WRITINGS) as [Writing, (trial: Trial) => Uint8Array][]) {
        const what = [who, kind, standing, writing];
        const update = make({ me: people[who], people, target });
        if (closed !== null || !isInside(who)) {
          // Nobody answers: sent all the same, and looked for in the log below.
          line.send(name, WIRE.sync, [2, ...varint(update.length)], update);
          cells++;
          continue;
        }
        const was = hub.rows(name);
        const came = await line.bring(name, update);
        const wanted = expected(who, kind, standing, writing);
        note(what, came, wanted);
        if (came !== 'taken') {
          if (hub.rows(name) !== was) wrong.push(`${what.join(' · ')}: refused, and in the log`);
          await line.enter(name, token);
        }
      }
      if (closed !== null) {
        // The hub has gone through all that was sent, for it answers once more; or has closed the socket.
        await line.enter(name, token);
        if (hub.rows(name) !== before) wrong.push(`${[who, kind, standing].join(' · ')}: closed, and written to`);
        line.end();
        line = await hub.line();
      }
    }
    line.end();
  }
  expect(wrong).toEqual([]);
  expect(cells).toBe(
    PEOPLE.length * (SHARED.length + STANDINGS.length * OF_ARTICLE.length) * (Object.keys(WRITINGS).length + 1),
  );
}, 180_000);
