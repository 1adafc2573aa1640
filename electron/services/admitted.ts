import { fromBase64url } from '../../shared/base/base64url.ts';
import { isMemberId, isProjectId, type MemberId, memberIdOf, type ProjectId } from '../../shared/model/ids.ts';
import { JsonStore } from './json-store.ts';
import type { Notice } from './notice.ts';

/** A person whom somebody here let into a project, with the key that proves them. */
export interface AdmittedPerson {
  readonly pid: ProjectId;
  readonly member: MemberId;
  /** Raw Ed25519, base64url. */
  readonly publicKey: string;
}

/** Whom a person at this computer admitted to which project, in one file. */
export class Admitted {
  readonly #store: JsonStore<readonly AdmittedPerson[]>;

  private constructor(store: JsonStore<readonly AdmittedPerson[]>) {
    this.#store = store;
  }

  /** Opens the list; a corrupt file is kept aside and said. */
  static async open(path: string, notice: Notice): Promise<Admitted> {
    return new Admitted(await JsonStore.open<readonly AdmittedPerson[]>(path, [], parseAdmitted, notice));
  }

  /** All of them. */
  get people(): readonly AdmittedPerson[] {
    return this.#store.value;
  }

  /** Remembers a person; resolves when it is on the disk, and rejects with a sentence when it cannot be. */
  async add(person: AdmittedPerson): Promise<void> {
    await this.#store.change((people) => [
      ...people.filter(({ pid, member }) => pid !== person.pid || member !== person.member),
      person,
    ]);
  }

  /** Forgets whom somebody let into a project. */
  async forget(pid: ProjectId): Promise<void> {
    await this.#store.change((people) => people.filter((person) => person.pid !== pid));
  }
}

function parseAdmitted(value: unknown): readonly AdmittedPerson[] | null {
  return Array.isArray(value) && value.every(isAdmittedPerson) ? value : null;
}

const isAdmittedPerson = (value: unknown): value is AdmittedPerson =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  isProjectId(value.pid) &&
  'member' in value &&
  isMemberId(value.member) &&
  'publicKey' in value &&
  isKeyOf(value.publicKey, value.member);

function isKeyOf(publicKey: unknown, member: MemberId): boolean {
  const key = typeof publicKey === 'string' ? fromBase64url(publicKey) : null;
  return key !== null && memberIdOf(key) === member;
}
