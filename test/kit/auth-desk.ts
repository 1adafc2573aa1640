import { type KeyPair, newKeyPair } from '../../electron/services/key-pair.ts';
import { Auth } from '../../hub/auth.ts';
import { Authors } from '../../hub/authors.ts';
import { HubProjects } from '../../hub/hub-projects.ts';
import { makeInvitation } from '../../hub/invitations.ts';
import { Members } from '../../hub/members.ts';
import { Removed } from '../../hub/removed.ts';
import { Roster } from '../../hub/roster.ts';
import { hubFiles, openStore } from '../../hub/store.ts';
import { Tokens } from '../../hub/tokens.ts';
import type { Result } from '../../shared/base/result.ts';
import { newProjectId, type ProjectId } from '../../shared/model/ids.ts';
import { hubProof } from '../../shared/wire/hub-api.ts';
import { tempDir } from './temp-dir.ts';

/** The two people of the tests, and the project they are to meet in. */
export const [ana, ben] = [newKeyPair(), newKeyPair()];
export const pid = newProjectId();

/** The hub's doors over a store of its own, without a server. */
export class AuthDesk {
  readonly #dir = tempDir('auth');
  readonly db = openStore(hubFiles(this.#dir.path).members);
  readonly auth: Auth;

  constructor() {
    const { db } = this;
    const [members, authors] = [new Members(db), new Authors(db)];
    const roster = new Roster(db, members, authors);
    const [projects, tokens, removed] = [new HubProjects(db), new Tokens(db), new Removed(db)];
    this.auth = new Auth({ db, members, authors, roster, projects, tokens, removed, onChanged: () => undefined });
  }

  /** An invitation to put a project on the hub. */
  founding(): string {
    return makeInvitation(this.db, { pid: null, role: 'owner', uses: 1 }).invitation;
  }

  /** Joins with an invitation; with `own`, to put that project on the hub. */
  join(who: KeyPair, invitation: string, own: ProjectId | null = null, nonce = this.auth.hello().nonce) {
    const proof = who.sign(Buffer.from(hubProof(nonce, own ?? '')));
    return this.auth.join({
      nonce,
      invitation,
      publicKey: who.publicKey,
      proof,
      ...(own === null ? {} : { pid: own }),
    });
  }

  /** Asks for a fresh token. */
  session(who: KeyPair) {
    const { nonce } = this.auth.hello();
    const proof = who.sign(Buffer.from(hubProof(nonce, pid)));
    return this.auth.session({ nonce, publicKey: who.publicKey, proof, pid });
  }

  close(): void {
    this.db.close();
    this.#dir.remove();
  }
}

/** The token of an answer; empty when it is a refusal. */
export const tokenOf = (answer: Result<{ token: string }>): string => (answer.ok ? answer.value.token : '');
