import { liveText } from '../../../shared/anchor/live-text.ts';
import { canonicalJson } from '../../../shared/base/canonical-json.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import { type Fold, newFold } from '../../../shared/steps/fold.ts';
import { stepsMap } from '../../../shared/steps/steps-map.ts';
import { parseRoom, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import { shown } from '../../kit/people.ts';
import type { Computer } from './computer.ts';
import { bodyOf } from './doings.ts';
import type { Hub } from './hub.ts';
import { AID, PID, ROOMS } from './places.ts';

/** @throws when two computers (or one and the hub) end with different steps, texts, folds or places of marks */
export function mustBeAlike(computers: readonly Computer[], hub: Hub): void {
  for (const name of ROOMS) {
    const atHub = newFold();
    atHub.add(stepsMap(hub.doc(name)).entries());
    const expected = canonicalJson(shown(atHub) as never); // a fold shows JSON alone
    for (const computer of computers) {
      if (!hub.mayRead(name, computer.keys.member)) continue;
      const room = computer.room(name);
      const kind = parseRoom(name)?.kind;
      if (canonicalJson(shown(room.fold) as never) !== expected)
        throw new Error(`${computer.name} sees another ${kind} room than the hub: ${difference(room.fold, atHub)}`);
      if (room.body !== null && room.body.toString() !== hub.doc(name).getText('body').toString())
        throw new Error(`${computer.name} has another text than the hub`);
    }
  }
  const [first, ...others] = computers.map((computer) => [computer.name, placesAt(computer)] as const);
  for (const [name, places] of others) {
    if (places !== first?.[1]) throw new Error(`${name} sees marks at other places than ${first?.[0]}`);
  }
}

function difference(here: Fold, there: Fold): string {
  const [mine, theirs] = [new Set(here.keys()), new Set(there.keys())];
  const missing = [...theirs].filter((key) => !mine.has(key));
  const more = [...mine].filter((key) => !theirs.has(key));
  return `${missing.length} steps missing, ${more.length} more`;
}

/** Where every part of every mark lies at a computer. */
function placesAt(computer: Computer): string {
  const text = liveText(bodyOf(computer.room(textRoom(PID, AID))));
  const marks = [...computer.room(teamRoom(PID, AID)).fold.all('mark')].sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = marks.map(({ id, fields }) => [
    id,
    ((fields.spans?.value ?? []) as unknown as Anchor[]).map((anchor) => text.resolve(anchor)), // written by `mark` alone
  ]);
  text.dispose();
  return JSON.stringify(places);
}
