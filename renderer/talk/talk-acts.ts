import { ok, type Result } from '../../shared/base/result.ts';
import { type ActId, actId, type MemberId } from '../../shared/model/ids.ts';
import type { VerdictAct } from '../../shared/model/step.ts';
import { comment, drop, edit, verdict } from '../../shared/steps/commands.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { verdictsOf } from '../../shared/steps/talk/verdicts.ts';
import type { OpenRoom } from '../session/session-types.ts';

type Done = Promise<Result<true>>;

/** Writes a comment about a record, or (null) about the article; answers the new comment. */
export async function writeComment(
  room: OpenRoom,
  of: ActId | null,
  text: string,
  mentions: readonly MemberId[],
  re?: ActId,
): Promise<Result<ActId>> {
  const key = await room.act([comment(of, text, mentions, re)]);
  return ok(actId(key, 0));
}

/** Gives one's own comment other words. */
export async function editComment(
  room: OpenRoom,
  record: FoldedRecord,
  text: string,
  mentions: readonly MemberId[],
): Done {
  await room.act([edit(record, { text, mentions })]);
  return ok(true);
}

/**
 * Accepts or rejects a mark; the same again takes one's verdict back. A reason goes with the verdict it was given for.
 * Where two of one's devices judged apart, this settles them.
 */
export async function judge(
  room: Pick<OpenRoom, 'fold' | 'act'>,
  me: MemberId,
  mark: FoldedRecord,
  is: VerdictAct['is'],
): Done {
  const own = (verdictsOf(room.fold).get(mark.id) ?? []).filter(({ by, for: pseudonym }) => by === me && !pseudonym);
  const [first, ...rest] = new Set(own.map(({ record }) => record));
  if (first === undefined) await room.act([verdict(mark.id, is)]);
  else if (own.every((said) => said.is === is)) await room.act([first, ...rest].map(drop));
  else await room.act([edit(first, { is, why: null }), ...rest.map(drop)]);
  return ok(true);
}
