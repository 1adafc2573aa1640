import * as Y from 'yjs';
import type { KeyPair } from '../../../electron/services/key-pair.ts';
import { newStepKey, type RoomName } from '../../../shared/model/ids.ts';
import { makeMember } from '../../../shared/model/records.ts';
import { stepsMap } from '../../../shared/steps/steps-map.ts';
import { genesisUpdate } from '../../../shared/text/genesis.ts';
import { bringing, freshUpdate, SAYS, signed } from './attacked-hub.ts';
import type { Kind, Standing, Who } from './rights-by-design.ts';

/** One room that one person tries, and what lies in it already. */
export interface Target {
  readonly kind: Kind;
  readonly standing: Standing;
  readonly name: RoomName;
  /** Another room, for a step signed for the wrong one. */
  readonly elsewhere: RoomName;
  readonly text: string;
  /** The step that lies in it: its key, the client id that brought it, and all as an update. */
  readonly held: { readonly key: string; readonly client: number; readonly state: Uint8Array };
}

export type People = Readonly<Record<Who | 'cleo', KeyPair>>;
/** What somebody brings. */
export interface Trial {
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
export const WRITINGS = {
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
  'a step and its copy under a second key': ({ me, target }) => {
    const entry = right(me, target);
    return bringing(entry, [newStepKey(me.member), entry[1]]);
  },
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
export type Writing = keyof typeof WRITINGS;
