import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { KeyPair } from '../../../electron/services/key-pair.ts';
import { articleIdOf, newProjectId, newStepKey, type ProjectId, type RoomName } from '../../../shared/model/ids.ts';
import { makeMember } from '../../../shared/model/records.ts';
import { stepsMap } from '../../../shared/steps/steps-map.ts';
import { genesisUpdate } from '../../../shared/text/genesis.ts';
import { type Room, roomName } from '../../../shared/wire/room.ts';
import {
  type AttackedHub,
  attackedHub,
  bringing,
  freshUpdate,
  newAttacker,
  rawKeyOf,
  SAYS,
  signed,
} from '../kit/attacked-hub.ts';
import { varint, WIRE } from '../kit/raw-line.ts';

/** Everybody who may try, and those who can be let in at all (DESIGN §2). */
const PEOPLE = ['owner', 'curator', 'annotator', 'viewer', 'revoked', 'stranger', 'author', 'outsider'] as const;
type Who = (typeof PEOPLE)[number];
type Inside = 'owner' | 'curator' | 'annotator' | 'viewer';
const isInside = (who: Who): who is Inside => PEOPLE.indexOf(who) < 4;

/** Why the others are let in nowhere: the author and the outsider have no token that the hub knows. */
const OUTSIDE: Readonly<Record<Exclude<Who, Inside>, string>> = {
  revoked: 'revoked',
  stranger: 'not-a-member',
  author: 'bad-token',
  outsider: 'bad-token',
};

/** How an article stands: annotated together, independently, or that and revealed. */
const STANDINGS = ['together', 'blind', 'revealed'] as const;
type Standing = (typeof STANDINGS)[number];
const SHARED = ['project', 'people', 'guide', 'register'] as const;
const OF_ARTICLE = ['text', 'team', 'gold', 'own', 'other', 'review', 'otherReview'] as const;
type Kind = (typeof SHARED)[number] | (typeof OF_ARTICLE)[number];

/** Whose steps are accepted where: the table of DESIGN §2, line by line. `own` is one's own room, `other` somebody else's. */
const WRITES: Readonly<Record<Kind, readonly Inside[]>> = {
  project: ['owner', 'curator'],
  people: ['owner', 'curator', 'annotator', 'viewer'],
  guide: ['owner', 'curator'],
  register: ['owner', 'curator', 'annotator'],
  text: ['owner', 'curator'],
  team: ['owner', 'curator', 'annotator'],
  gold: ['owner', 'curator'],
  own: ['owner', 'curator', 'annotator'],
  other: [],
  review: ['owner', 'curator', 'annotator'],
  otherReview: ['owner', 'curator'],
};

/** Why a member may not open a room, or null when they may (docs/adr/0011, its table). */
function closedTo(who: Inside, kind: Kind, standing: Standing): 'blind' | 'no-right' | null {
  if (who === 'owner' || who === 'curator') return null;
  if ((kind === 'team' || kind === 'gold') && standing === 'blind') return 'blind';
  if (kind === 'other' && standing !== 'revealed') return 'no-right';
  return kind === 'otherReview' ? 'no-right' : null;
}

/** One room that one person tries, and what lies in it already. */
interface Target {
  readonly kind: Kind;
  readonly standing: Standing;
  readonly name: RoomName;
  /** Another room, for a step signed for the wrong one. */
  readonly elsewhere: RoomName;
  readonly text: string;
  /** The step that lies in it: its key, the client id that brought it, and all as an update. */
  readonly held: { readonly key: string; readonly client: number; readonly state: Uint8Array };
}

type People = Readonly<Record<Who | 'cleo', KeyPair>>;
/** What somebody brings. */
interface Trial {
  readonly me: KeyPair;
  readonly people: People;
  readonly target: Target;
}

const sayOf = (who: KeyPair, { kind }: Target) =>
  kind === 'people' ? [makeMember(who.member, 'Name', 'teal', who.publicKey)] : [SAYS];
const right = (who: KeyPair, target: Target, more: { seq?: number; elsewhere?: true; acts?: readonly [] } = {}) =>
  signed(who, more.elsewhere ? target.elsewhere : target.name, {
    acts: sayOf(who, target),
    ...(more.seq !== undefined && { seq: more.seq }),
  });

/** After the state that is held, what is written as some client. */
function onTop({ target: { held } }: Trial, write: (doc: Y.Doc) => void, client?: number): Uint8Array {
  return freshUpdate((doc) => {
    Y.applyUpdate(doc, held.state);
    if (client !== undefined) doc.clientID = client;
    write(doc);
  });
}

/** Every kind of write: what is sent, by name. */
const WRITINGS = {
  'a right step': ({ me, target }) => bringing(right(me, target)),
  'an owner’s step': ({ people, target }) => bringing(right(people.owner, target)),
  'an annotator’s step': ({ people, target }) => bringing(right(people.annotator, target)),
  'an author’s step': ({ people, target }) => bringing(right(people.author, target)),
  'a removed member’s step': ({ people, target }) => bringing(right(people.revoked, target)),
  'a stranger’s step': ({ people, target }) => bringing(right(people.stranger, target)),
  'a step in another’s name': ({ me, people, target }) => {
    const key = newStepKey(people.cleo.member);
    return bringing([key, { ...signed(me, target.name, { key })[1], by: people.cleo.member }]);
  },
  'a step under another’s key': ({ me, people, target }) =>
    bringing([newStepKey(people.cleo.member), right(me, target)[1]]),
  'an unsigned step': ({ me, target }) => {
    const [key, { sig: _, ...step }] = right(me, target);
    return bringing([key, step]);
  },
  'a change after signing': ({ me, target }) => {
    const [key, step] = right(me, target);
    return bringing([key, { ...step, at: 1 }]);
  },
  'a step signed for another room': ({ me, target }) => bringing(right(me, target, { elsewhere: true })),
  'a leap of seq': ({ me, target }) => bringing(right(me, target, { seq: 9_000_000 })),
  'no acts': ({ me, target }) => bringing(signed(me, target.name, { acts: [] })),
  'an overwritten step': ({ target }) => bringing([target.held.key, { v: 1, mine: true }]),
  'a deleted step': (trial) => onTop(trial, (doc) => stepsMap(doc).delete(trial.target.held.key)),
  'another’s client id': (trial) =>
    onTop(trial, (doc) => stepsMap(doc).set(...right(trial.me, trial.target)), trial.target.held.client),
  'client 1': ({ me, target }) => freshUpdate((doc) => stepsMap(doc).set(...right(me, target)), 1),
  'a nested type': ({ me, target }) => {
    const [key, step] = right(me, target);
    return bringing([key, new Y.Map(Object.entries(step))]);
  },
  'a step in a list under its key': ({ me, target }) => {
    const [key, step] = right(me, target);
    return bringing([key, Y.Array.from([step])]);
  },
  'a key of the prototype': ({ me, target }) => bringing(['__proto__', right(me, target)[1]]),
  'a key of 200 kB': ({ me, target }) => bringing([`${me.member}/${'x'.repeat(200_000)}`, right(me, target)[1]]),
  'another root': ({ me, target }) => freshUpdate((doc) => doc.getMap('members').set(...right(me, target))),
  'a foreign first text': () => genesisUpdate('What was never said.\n'),
  'the first text': ({ target }) => genesisUpdate(target.text),
  'a longer first text': ({ target }) => genesisUpdate(`${target.text}And more.\n`),
  'a change of the text': () => freshUpdate((doc) => doc.getText('body').insert(0, 'Not ')),
  'an embed in the text': () => freshUpdate((doc) => doc.getText('body').insertEmbed(0, { image: 'x' })),
} as const satisfies Readonly<Record<string, (trial: Trial) => Uint8Array>>;
type Writing = keyof typeof WRITINGS;

/** What is wrong with a write wherever it comes: said before anybody asks who may. */
const FAULTS: Partial<Record<Writing, string>> = {
  'a step under another’s key': 'bad-step',
  'an unsigned step': 'bad-step',
  'no acts': 'bad-step',
  'an overwritten step': 'key-held',
  'a deleted step': 'deletion',
  'a nested type': 'bad-step',
  'a step in a list under its key': 'bad-step',
  'a key of the prototype': 'bad-step',
  'a key of 200 kB': 'bad-step',
  'a removed member’s step': 'unknown-signer',
  'a stranger’s step': 'unknown-signer',
};
/** What is wrong with a write of one who may write there. */
const SIGNED_WRONGLY: Partial<Record<Writing, string>> = {
  'a change after signing': 'bad-signature',
  'a step signed for another room': 'bad-signature',
  'a leap of seq': 'seq-leap',
};

/** What has to come of a write into a room that is open, by DESIGN §2 and docs/adr/0011 alone. */
function expected(who: Inside, kind: Kind, standing: Standing, writing: Writing): string {
  const curates = who === 'owner' || who === 'curator';
  const steps = (signer: Who, taken: string): string => {
    // Whose room it is: that of the one who tries it, or Cleo's, who signs nothing here.
    const isOwn = kind === 'own' || kind === 'review' ? signer === who : kind !== 'other';
    const counts = signer === 'author' ? 'annotator' : signer;
    const inReview = kind === 'review' && (counts === 'owner' || counts === 'curator');
    const may = WRITES[kind].includes(counts as Inside) && (isOwn || inReview); // the others are no members, see FAULTS
    if (!may) return 'no-right';
    return kind === 'own' && standing === 'revealed' && taken === 'taken' ? 'frozen' : taken;
  };
  // What nobody signs belongs in texts and guidelines; there the one who brings it counts.
  const unsigned = (inText: string): string =>
    kind === 'guide' ? (curates ? 'taken' : 'no-right') : kind === 'text' ? inText : 'bad-step';
  switch (writing) {
    case 'an owner’s step':
      return steps('owner', 'taken');
    case 'an annotator’s step':
      return steps('annotator', 'taken');
    case 'an author’s step':
      return steps('author', 'taken');
    case 'a step in another’s name':
      // Cleo is an annotator and speaks of herself in the people's room, where such a step is none.
      if (kind === 'other' && standing === 'revealed') return 'bad-signature';
      if (kind === 'people') return 'no-right';
      if (kind === 'own' || kind === 'review') return 'no-right';
      return kind === 'other' || kind === 'otherReview' ? 'bad-signature' : steps('author', 'bad-signature');
    case 'another’s client id':
      // In one's own room it is one's own.
      return kind === 'own' || kind === 'review' ? steps(who, 'taken') : 'client-taken';
    case 'client 1':
      return kind === 'text' ? 'foreign-text' : 'client-taken';
    case 'another root':
      return unsigned('bad-step');
    case 'the first text':
      return unsigned(who === 'viewer' ? 'no-right' : 'taken');
    case 'a foreign first text':
    case 'a longer first text':
      return unsigned('foreign-text');
    case 'a change of the text':
      return unsigned(curates ? 'taken' : 'no-right');
    case 'an embed in the text':
      return unsigned('bad-step');
    default:
      return FAULTS[writing] ?? steps(who, SIGNED_WRONGLY[writing] ?? 'taken');
  }
}

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
}, 60_000);
