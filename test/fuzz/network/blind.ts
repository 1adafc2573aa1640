import type { MemberId } from '../../../shared/model/ids.ts';
import { makeReveal, setArticleModes } from '../../../shared/steps/modes.ts';
import { roomState } from '../../../shared/steps/room-state.ts';
import { stepsMap } from '../../../shared/steps/steps-map.ts';
import { curates } from '../../../shared/wire/rights.ts';
import { projectRoom } from '../../../shared/wire/room.ts';
import type { Computer } from './computer.ts';
import type { Hub } from './hub.ts';
import { AID, APART, ownRoom, PID } from './places.ts';
import type { Move } from './script.ts';

/**
 * A curator decides how the article is annotated: first at the hub, whose word rights follow, then in the project's
 * history. Nothing happens where no curator is connected.
 */
export async function decide(
  computers: readonly Computer[],
  hub: Hub,
  { is }: Extract<Move, { do: 'mode' }>,
): Promise<void> {
  const curator = computers.find(({ keys, connected }) => connected && isCurator(hub, keys.member));
  if (curator === undefined || hub.article.revealed) return;
  const project = curator.room(projectRoom(PID));
  if (!project.canWrite) return;
  if (is === 'revealed') {
    hub.article = { blind: false, revealed: true };
    const states = APART.map((member) => [member, roomState(stepsMap(hub.doc(ownRoom(member))).entries())] as const);
    await project.act([makeReveal(AID, new Map(states.filter(([, { steps }]) => steps > 0)))]);
    return;
  }
  hub.article = { blind: is === 'independent', revealed: false };
  const acts = setArticleModes(project.fold, [AID], is);
  if (acts.length > 0) await project.act(acts);
}

/** Watches that what somebody marks independently reaches nobody else but curators before it is revealed. */
export class Secrecy {
  /** Whoever was a curator at some time may hold what they were given then. */
  readonly #curated = new Set<MemberId>();
  #wasRevealed = false;

  /** Looks into every computer. @throws when one holds what it must not */
  note(computers: readonly Computer[], hub: Hub): void {
    this.#wasRevealed ||= hub.article.revealed;
    for (const { keys } of computers) if (isCurator(hub, keys.member)) this.#curated.add(keys.member);
    if (this.#wasRevealed) return;
    for (const { name, keys, rooms, disk } of computers) {
      if (this.#curated.has(keys.member)) continue;
      for (const member of APART) {
        const room = ownRoom(member);
        if (member === keys.member) continue;
        const held = rooms.get(room)?.fold.stepCount ?? 0;
        if (held > 0 || disk.log.has(room)) throw new Error(`${name} holds what somebody else marks independently`);
      }
    }
  }
}

function isCurator(hub: Hub, member: MemberId): boolean {
  const standing = hub.standing(member);
  return standing !== 'revoked' && standing !== 'stranger' && curates(standing);
}
