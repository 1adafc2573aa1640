import * as Y from 'yjs';
import { HubClient } from '../../../electron/services/hub-client.ts';
import { type KeyPair, newKeyPair } from '../../../electron/services/key-pair.ts';
import { articleIdOf, newProjectId, newStepKey, type RoomName, type StepKey } from '../../../shared/model/ids.ts';
import type { Step, UnsignedStep } from '../../../shared/model/step.ts';
import { mark } from '../../../shared/steps/commands.ts';
import { signedBytes } from '../../../shared/steps/signing.ts';
import { newRoomDoc, writeSteps } from '../../../shared/steps/steps-map.ts';
import { teamRoom } from '../../../shared/wire/room.ts';
import { anchorAt } from '../../kit/people.ts';
import { CrowdLine } from './crowd-line.ts';
import type { HubAt } from './roads.ts';

/** So many people join at a time. */
const AT_ONCE = 20;

/** One update that brings one signed step, and whose of the crowd it is. */
export interface Sent {
  readonly person: number;
  readonly key: StepKey;
  readonly update: Uint8Array;
}

/** Very many people of one project, who are the same at each hub. */
export class Crowd {
  readonly #pid = newProjectId();
  readonly #owner = newKeyPair();
  readonly #people: readonly KeyPair[];
  readonly #tokens = new Map<HubAt, readonly string[]>();
  readonly #desks = new Map<string, { readonly doc: Y.Doc; seq: number }>();

  constructor(size: number) {
    this.#people = Array.from({ length: size }, newKeyPair);
  }

  /** Puts the project on a hub and lets everybody in, by its HTTP calls. @throws when one is refused */
  async joinAt(hub: HubAt): Promise<void> {
    const client = new HubClient(hub.url, this.#owner);
    const { token } = take(await client.join(hub.invitation, this.#pid));
    const tokens: string[] = [];
    for (let at = 0; at < this.#people.length; at += AT_ONCE) {
      const { invitation } = take(await client.invite(token, this.#pid, 'annotator', { uses: AT_ONCE, days: 1 }));
      const joining = this.#people
        .slice(at, at + AT_ONCE)
        .map(async (keys) => take(await new HubClient(hub.url, keys).join(invitation, null)).token);
      tokens.push(...(await Promise.all(joining)));
    }
    this.#tokens.set(hub, tokens);
  }

  /** The room of the team's marks of a numbered article. */
  room(article: number): RoomName {
    return teamRoom(this.#pid, articleIdOf(`article ${article}`));
  }

  /** A line of each of these rooms' people: the first person's to the first room, and so on. */
  linesAt(hub: HubAt, rooms: readonly RoomName[]): Promise<CrowdLine[]> {
    const tokens = this.#tokens.get(hub) ?? [];
    return Promise.all(rooms.map((room, person) => CrowdLine.atHub(hub.url, room, tokens[person] ?? '', person)));
  }

  /** What this person says next in a room. */
  says(person: number, room: RoomName): Sent {
    const keys = this.#people[person];
    if (keys === undefined) throw new Error(`there is no person ${person}`);
    const name = `${person} ${room}`;
    const desk = this.#desks.get(name) ?? { doc: newRoomDoc(), seq: 0 };
    this.#desks.set(name, desk);
    const seq = ++desk.seq;
    const key = newStepKey(keys.member);
    const acts = [mark('figure', [anchorAt(seq % 1000, '2 metres')])];
    const step: UnsignedStep = { v: 1, by: keys.member, at: Date.now(), seq, via: 'hand', acts };
    const signed: Step = { ...step, sig: keys.sign(signedBytes(room, key, step)) };
    const before = Y.encodeStateVector(desk.doc);
    writeSteps(desk.doc, [[key, signed]], null);
    const update = Y.encodeStateAsUpdate(desk.doc, before);
    return { person, key, update };
  }

  /** The state of a room that holds so many steps of the last person's, all of them unsigned: for a hub's own disk alone. */
  steps(count: number): Uint8Array {
    const by = this.#people.at(-1)?.member;
    if (by === undefined) throw new Error('nobody is there');
    const doc = newRoomDoc();
    const entries = Array.from({ length: count }, (_, n): [StepKey, Step] => {
      const acts = [mark('figure', [anchorAt(n % 1000, '2 metres')])];
      return [
        newStepKey(by),
        { v: 1, by, at: 1_900_000_000_000 + n, seq: n + 1, via: 'hand', acts, sig: 'A'.repeat(86) },
      ];
    });
    writeSteps(doc, entries, null);
    const state = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    return state;
  }
}

/** The value of a result. @throws with its message when it is none */
export function take<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string },
): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
