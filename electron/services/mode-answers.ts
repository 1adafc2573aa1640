import * as v from 'valibot';
import { type ArticleId, isArticleId, isMemberId, type MemberId } from '../../shared/model/ids.ts';
import { MODES } from '../../shared/model/mode.ts';
import type { HubModes, RevealedRoom } from '../../shared/wire/hub-api.ts';

const Aid = v.custom<ArticleId>(isArticleId);
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Modes: v.GenericSchema<unknown, HubModes> = v.object({
  project: v.picklist(MODES),
  articles: v.array(v.object({ aid: Aid, mode: v.picklist(MODES) })),
  revealed: v.array(Aid),
});
const Revealed: v.GenericSchema<unknown, { rooms: readonly RevealedRoom[] }> = v.object({
  rooms: v.array(
    v.object({ aid: Aid, member: v.custom<MemberId>(isMemberId), steps: Count, seq: Count, digest: v.string() }),
  ),
});

/** How a project is annotated, as a hub answers it; null for anything else. */
export function readModes(answer: unknown): HubModes | null {
  const modes = v.safeParse(Modes, answer);
  return modes.success ? modes.output : null;
}

/** What was revealed, as a hub answers it; null for anything else. */
export function readRevealed(answer: unknown): readonly RevealedRoom[] | null {
  const revealed = v.safeParse(Revealed, answer);
  return revealed.success ? revealed.output.rooms : null;
}
