import { Emitter } from '../../shared/base/emitter.ts';
import type { KnownProject } from '../../shared/host/contract.ts';
import { isMemberId, isProjectId, type ProjectId } from '../../shared/model/ids.ts';
import { JsonStore } from './json-store.ts';
import type { Notice } from './notice.ts';

/** The projects this computer knows, most recently opened first, in one file. */
export class Projects {
  /** The list, each time it has changed. */
  readonly changed = new Emitter<readonly KnownProject[]>();
  readonly #store: JsonStore<readonly KnownProject[]>;

  private constructor(store: JsonStore<readonly KnownProject[]>) {
    this.#store = store;
  }

  /** Opens the list; a corrupt file is kept aside and said. */
  static async open(path: string, notice: Notice): Promise<Projects> {
    return new Projects(await JsonStore.open<readonly KnownProject[]>(path, [], parseProjects, notice));
  }

  list(): readonly KnownProject[] {
    return [...this.#store.value].sort((a, b) => b.openedAt - a.openedAt);
  }

  get(pid: ProjectId): KnownProject | undefined {
    return this.#store.value.find((project) => project.pid === pid);
  }

  /** Adds a project or changes what is known of it. A fresh one starts without a name or hub, opened just now. */
  async change(pid: ProjectId, change: Partial<Omit<KnownProject, 'pid'>>): Promise<void> {
    await this.#store.change((projects) => {
      const before = projects.find((project) => project.pid === pid);
      const fresh: KnownProject = { pid, name: '', openedAt: Date.now(), hub: null };
      return [...projects.filter((project) => project.pid !== pid), { ...(before ?? fresh), ...change }];
    });
    this.changed.emit(this.list());
  }

  /** Forgets a project. */
  async remove(pid: ProjectId): Promise<void> {
    await this.#store.change((projects) => projects.filter((project) => project.pid !== pid));
    this.changed.emit(this.list());
  }
}

function parseProjects(value: unknown): readonly KnownProject[] | null {
  return Array.isArray(value) && value.every(isKnownProject) ? value : null;
}

const isKnownProject = (value: unknown): value is KnownProject =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  isProjectId(value.pid) &&
  'name' in value &&
  typeof value.name === 'string' &&
  'openedAt' in value &&
  typeof value.openedAt === 'number' &&
  'hub' in value &&
  (value.hub === null || typeof value.hub === 'string') &&
  (!('founder' in value) || isMemberId(value.founder));
