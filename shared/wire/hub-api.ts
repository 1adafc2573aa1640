import type { MemberId, ProjectId } from '../model/ids.ts';
import type { Role } from '../model/role.ts';

/**
 * The hub's few HTTP calls, JSON in and out, beside the WebSocket at the same address. Proofs are Ed25519 signatures
 * (base64url) over `hubProof(...)` with a nonce the hub handed out and takes once, so nobody can bind another's key.
 */
export interface HubApi {
  /** `GET /v1/hello` */
  hello: { answer: { hub: 'postil'; version: 1; nonce: string } };
  /** `POST /v1/join`: an owner invitation without a project takes `pid` from the joiner and founds it at the hub. */
  join: {
    ask: { nonce: string; invitation: string; publicKey: string; proof: string; pid?: ProjectId };
    answer: { token: string; pid: ProjectId; member: MemberId; role: Role };
  };
  /** `POST /v1/session`: a fresh token for someone who is a member already. */
  session: {
    ask: { nonce: string; publicKey: string; proof: string; pid: ProjectId };
    answer: { token: string; member: MemberId; role: Role };
  };
  /** `POST /v1/invite` with `Authorization: Bearer <token>` of an owner. */
  invite: { ask: { pid: ProjectId; role: Role }; answer: { invitation: string; expires: number } };
}

/** What a joiner signs. */
export const hubProof = (nonce: string, pid: string): string => `postil hub proof 1\n${nonce}\n${pid}`;

/** Every refusal of the hub's HTTP calls. `message` is a sentence for the person. */
export interface HubError {
  readonly error: string;
  readonly message: string;
}
