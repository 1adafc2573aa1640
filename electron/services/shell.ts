import type { About, HostEvents, JobEvent, Note } from '../../shared/host/contract.ts';
import type { JobSpec } from './jobs/job-spec.ts';
import type { JobProcess } from './jobs/watch-job.ts';
import type { LanProcess } from './lan/lan-messages.ts';

/** Names one window (or browser tab) of the workbench for as long as it is open. */
export type PageId = string;

/** A path the person is asked for. */
export type PathQuestion = Omit<HostEvents['ask'], 'id'>;

/** All that differs between Electron and the loopback host; everything else in `services/` is plain Node. */
export interface Shell {
  /** Asks the person for a path, in the window they are at; null when they thought better. */
  pickPath(page: PageId, question: PathQuestion): Promise<string | null>;
  /** The page's answer to an `ask` event, and whether that was waited for; only a host without native dialogs gets any. */
  answer(page: PageId, id: number, path: string | null): boolean;
  /**
   * What a page would print, as a PDF (null when its window was closed meanwhile); no function where printing is the
   * browser's own affair.
   */
  readonly printToPdf: ((page: PageId) => Promise<Uint8Array | null>) | null;
  /** Lets the system drag a file out of a page; null where a page cannot. */
  readonly dragFile: ((page: PageId, path: string) => Promise<void>) | null;
  /** Shows a folder in the system's file manager; does nothing where there is none. */
  showFolder(path: string): Promise<void>;
  /** Postil's version, and what it runs on. */
  readonly about: Pick<About, 'version' | 'runtime'>;
  /** Opens an https or mailto address that was checked before. */
  openExternal(url: string): Promise<void>;
  /** Shows a note outside of a page's window; null where that is the page's own affair. */
  readonly notify: ((page: PageId, note: Note) => void) | null;
  /** The system's keychain, or null where there is none worth the name. */
  readonly keychain: Keychain | null;
  /** Runs a job in a process of its own. `onEvent` is told how it goes; the last event says how it ended. */
  runJob(spec: JobSpec, onEvent: (event: JobEvent) => void): RunningJob;
  /** Starts a process that reads one `.postil` file, or one room's history, for us, within `READER_MEMORY`. */
  startReader(): JobProcess;
  /** Starts a process that can be a hub on this network. */
  startHub(): LanProcess;
  /** Tells the open windows something: all of them, or all but `except`. */
  emit<E extends keyof HostEvents>(event: E, payload: HostEvents[E], except?: PageId): void;
}

/** Encrypts for this person on this computer. Both reject when the keychain is locked or gone. */
export interface Keychain {
  encrypt(text: string): Promise<Uint8Array>;
  decrypt(bytes: Uint8Array): Promise<string>;
}

/** A job under way. */
export interface RunningJob {
  /** Tells a job that waits for more to do that there may be some. */
  again(): void;
  /** Ends it; the job's last event is `cancelled`. */
  cancel(): void;
}
