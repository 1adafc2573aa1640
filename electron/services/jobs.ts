import { randomUUID } from 'node:crypto';
import { ok, type Result } from '../../shared/base/result.ts';
import type { ExportSurvey } from '../../shared/export/survey.ts';
import { fileName } from '../../shared/formats/file-name.ts';
import type { BundleScope } from '../../shared/host/bundles.ts';
import type { ExportOptions, JobEvent, JobStart } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { DataDir } from './data-dir.ts';
import type { JobSpec } from './jobs/job-spec.ts';
import { sentFileOf } from './jobs/sent-file.ts';
import { type RunningSurvey, surveyInProcess } from './jobs/survey-in-process.ts';
import type { Projects } from './projects.ts';
import type { PageId, RunningJob, Shell } from './shell.ts';
import type { ViewerIn } from './viewer-in.ts';

/** The jobs under way. Each runs in a process of its own and reads the log there. */
export class Jobs {
  readonly #dir: DataDir;
  readonly #shell: Shell;
  readonly #projects: Projects;
  readonly #viewerIn: ViewerIn;
  readonly #running = new Map<string, RunningJob>();
  /** What each told last, those that have ended as well: a page may have missed it. */
  readonly #told = new Map<string, JobEvent>();
  /** The survey that each page waits for. */
  readonly #surveys = new Map<PageId, RunningSurvey>();

  /** `viewerIn` says as whom the person sees a project. */
  constructor(dir: DataDir, shell: Shell, projects: Projects, viewerIn: ViewerIn) {
    this.#dir = dir;
    this.#shell = shell;
    this.#projects = projects;
    this.#viewerIn = viewerIn;
  }

  /** Asks where to and starts an export into that folder. */
  async startExport(page: PageId, pid: ProjectId, options: ExportOptions): Promise<Result<JobStart | null>> {
    const path = await this.#shell.pickPath(page, {
      kind: 'folder',
      title: words.desktop.exportTitle,
      suggestion: this.#fileName(pid),
    });
    if (path === null) return ok(null);
    const viewer = await this.#viewerIn(pid);
    return ok(this.#start({ job: randomUUID(), kind: 'export', pid, logFile: this.#dir.log, path, options, viewer }));
  }

  /** See `surveyExport` of the contract. */
  async surveyExport(page: PageId, pid: ProjectId, options: ExportOptions): Promise<Result<ExportSurvey>> {
    this.#surveys.get(page)?.cancel();
    const spec = { job: randomUUID(), kind: 'survey', pid, logFile: this.#dir.log, options } as const;
    const viewer = await this.#viewerIn(pid);
    this.#surveys.get(page)?.cancel();
    const running = surveyInProcess(this.#shell.startReader(), { ...spec, viewer });
    this.#surveys.set(page, running);
    const survey = await running.survey;
    if (this.#surveys.get(page) === running) this.#surveys.delete(page);
    return survey;
  }

  /** Asks where to and starts writing the project, or what is new in it, as a `.postil` file. */
  async saveBundle(page: PageId, pid: ProjectId, scope: BundleScope): Promise<Result<JobStart | null>> {
    const path = await this.#shell.pickPath(page, {
      kind: 'save',
      title: words.desktop.saveTitle,
      suggestion: `${this.#fileName(pid)}.postil`,
    });
    if (path === null) return ok(null);
    const file = sentFileOf(this.#dir.sent, pid);
    const viewer = await this.#viewerIn(pid);
    const spec = { job: randomUUID(), kind: 'bundle', pid, logFile: this.#dir.log, path, viewer } as const;
    return ok(
      this.#start(scope === 'annotators' ? { ...spec, forAnnotators: true } : { ...spec, sent: { file, scope } }),
    );
  }

  /** Cancels a job; one that has ended already is left alone. */
  cancel(job: string): void {
    this.#running.get(job)?.cancel();
  }

  /** What a job told last; null when it has told nothing. */
  stateOf(job: string): JobEvent | null {
    return this.#told.get(job) ?? null;
  }

  /** Cancels all: the host is closing. */
  cancelAll(): void {
    for (const job of this.#running.values()) job.cancel();
    for (const survey of this.#surveys.values()) survey.cancel();
  }

  #start(spec: JobSpec): JobStart {
    const { job, path } = spec;
    const running = this.#shell.runJob(spec, (event) => {
      this.#told.set(job, event);
      if (event.state !== 'running') this.#running.delete(job);
      this.#shell.emit('job', event);
    });
    this.#running.set(job, running);
    return { job, path };
  }

  #fileName(pid: ProjectId): string {
    return fileName(this.#projects.get(pid)?.name ?? '');
  }
}
