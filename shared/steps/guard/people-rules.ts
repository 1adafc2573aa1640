import { fromBase64url } from '../../base/base64url.ts';
import { type MemberId, memberIdOf, signerOf } from '../../model/ids.ts';
import { parseAct } from '../parse.ts';

/** Whether an act may stand in a people room ([G11]): one's own member record or read marks, or an edit of one's own. */
export function isOwnRecord(value: unknown, by: MemberId): boolean {
  const act = parseAct(value);
  if (act?.kind === 'edit') return signerOf(act.of) === by;
  if (act?.kind !== 'make') return false;
  if (act.what === 'read') return true;
  return act.what === 'member' && act.source === by && isKeyOf(act.fields.publicKey, by);
}

function isKeyOf(publicKey: unknown, member: MemberId): boolean {
  const bytes = typeof publicKey === 'string' ? fromBase64url(publicKey) : null;
  return bytes !== null && bytes.length === 32 && memberIdOf(bytes) === member;
}
