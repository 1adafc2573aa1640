import { fromBase64url } from '../../shared/base/base64url.ts';
import { type MemberId, memberIdOf } from '../../shared/model/ids.ts';

/** Whether a text is somebody's public key: raw Ed25519 as base64url, of which their id is the fingerprint. */
export function isKeyOf(text: string, member: MemberId): boolean {
  const raw = fromBase64url(text);
  return raw !== null && raw.length === 32 && memberIdOf(raw) === member;
}
