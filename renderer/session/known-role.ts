import type { ProjectId } from '../../shared/model/ids.ts';
import { ROLES, type Role } from '../../shared/model/role.ts';
import type { DeviceMemory } from './device-memory.ts';

/** One's role in a project as its hub said last, remembered on this device; an owner's where there is no hub. */
export class KnownRole {
  readonly #memory: DeviceMemory;
  readonly #name: string;
  #role: Role;

  constructor(memory: DeviceMemory, pid: ProjectId, hub: string | null) {
    this.#memory = memory;
    this.#name = `postil.role.${pid}`;
    // Until the hub has said anything, the role that can do least harm.
    this.#role = hub === null ? 'owner' : (ROLES.find((role) => role === memory.get(this.#name)) ?? 'annotator');
  }

  get role(): Role {
    return this.#role;
  }

  set(role: Role): void {
    this.#role = role;
    this.#memory.set(this.#name, role);
  }
}
