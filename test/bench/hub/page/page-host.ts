import { toBase64url } from '../../../../shared/base/base64url.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { Host, KeyedStep } from '../../../../shared/host/contract.ts';
import type { HubAccess } from '../../../../shared/host/hub.ts';
import { makeHost } from '../../../../shared/host/transport.ts';
import type { MemberId, RoomName } from '../../../../shared/model/ids.ts';
import { signedBytes } from '../../../../shared/steps/signing.ts';

/** Whom a page works for. */
export interface PagePerson {
  readonly member: MemberId;
  /** Raw Ed25519 key and seed, base64url. */
  readonly publicKey: string;
  readonly seed: string;
  /** Their way in to the hub. */
  readonly access: HubAccess;
}

/** A host within the page: it signs, and forgets what it is given at once, so that nothing but the road is measured. */
export async function pageHost({ member, publicKey, seed, access }: PagePerson): Promise<Host> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey, d: seed };
  const key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']);
  const sign = async (room: RoomName, steps: readonly KeyedStep[]): Promise<string[]> =>
    Promise.all(
      steps.map(async (one) => {
        const signature = await crypto.subtle.sign('Ed25519', key, signedBytes(room, one.key, one.step));
        return toBase64url(new Uint8Array(signature));
      }),
    );
  return makeHost({
    caps: { nativeMenu: false, dragsFiles: false, languages: navigator.languages },
    listen: () => undefined,
    async call(name, args) {
      switch (name) {
        case 'identity':
          return { member, publicKey, encrypted: true };
        case 'sign':
          return sign(...(args as [RoomName, readonly KeyedStep[]])); // as the contract says
        case 'loadRoom':
          return null;
        case 'appendUpdate':
          return ok(true);
        case 'settings':
          return { name: member, colour: 'teal', theme: 'light' };
        case 'hubAccess':
          return ok(access);
        case 'waiting':
          return [];
        case 'rememberProject':
          return null;
        default:
          throw new Error(`the bench has no ${name}`);
      }
    },
  });
}
