import type { ProjectId } from '../../shared/model/ids.ts';
import { ROLES, type Role } from '../../shared/model/role.ts';
import type { DeviceMemory } from './device-memory.ts';

/** What is remembered of somebody who was removed. */
const REVOKED = 'revoked';

/** One's role in a project as its hub said last, remembered on this device; an owner's where there is no hub. */
export class KnownRole {
  readonly #memory: DeviceMemory;
  readonly #name: string;
  /** What was remembered at first; null when nothing was, or there is no hub that could have said it. */
  readonly before: Role | null;
  #role: Role;
  #revoked: boolean;

  constructor(memory: DeviceMemory, pid: ProjectId, hub: string | null) {
    this.#memory = memory;
    this.#name = `postil.role.${pid}`;
    const known = hub === null ? 'owner' : memory.get(this.#name);
    this.#revoked = known === REVOKED;
    this.before = hub === null ? null : this.#revoked ? 'viewer' : (ROLES.find((role) => role === known) ?? null);
    // Until the hub has said anything: so that nobody, an owner neither, is kept from marking where there is no network,
    // and nobody changes the articles that all work with. What one's role does not allow, the hub refuses later.
    this.#role = ROLES.find((role) => role === known) ?? (this.#revoked ? 'viewer' : 'annotator');
  }

  /** Somebody who was removed may do what a viewer may: read what is here. */
  get role(): Role {
    return this.#role;
  }

  /** Whether an owner has removed this person. */
  get revoked(): boolean {
    return this.#revoked;
  }

  set(role: Role): void {
    this.#role = role;
    this.#revoked = false;
    this.#memory.set(this.#name, role);
  }

  revoke(): void {
    this.#role = 'viewer';
    this.#revoked = true;
    this.#memory.set(this.#name, REVOKED);
  }
}
