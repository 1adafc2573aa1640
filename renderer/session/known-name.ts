import { drop } from '../../shared/base/drop.ts';
import type { Host, KnownProject } from '../../shared/host/contract.ts';
import { projectName } from '../../shared/model/records.ts';
import type { Fold } from '../../shared/steps/fold.ts';

/** The name by which this computer knows a project: the host is told when the project has another. */
export class KnownName {
  readonly #host: Host;
  readonly #known: KnownProject;
  #name: string;

  constructor(host: Host, known: KnownProject) {
    this.#host = host;
    this.#known = known;
    this.#name = known.name;
  }

  /** Takes the name that stands in the project, if one does. */
  learn(project: Fold): void {
    const [record] = project.all('make', 'project');
    const name = record === undefined ? '' : projectName(record);
    if (name === '' || name === this.#name) return;
    this.#name = name;
    drop(this.#host.rememberProject(this.#known.pid, name));
  }
}
