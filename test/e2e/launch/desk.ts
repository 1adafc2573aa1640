import type { ElectronApplication, Page } from '@playwright/test';
import type {} from '../../../renderer/host.ts'; // declares `window.postil`
import type { MenuCommand } from '../../../shared/host/contract.ts';

/** Which host a desk runs on. */
export type HostKind = 'electron' | 'loopback';

/** One person at their computer: a running Postil with a data folder, a browser profile and keys of its own. */
export interface Desk {
  readonly kind: HostKind;
  /** The workbench's page; another one after `restart`. */
  readonly page: Page;
  /** The running app; null on loopback. */
  readonly app: ElectronApplication | null;
  /** The host's data folder. */
  readonly dataDir: string;
  /** Answers the next question for a path (open, save, folder); null thinks better of it. */
  answerPath(path: string | null): Promise<void>;
  /** Chooses an item of the menu, native or in the page. */
  menu(command: MenuCommand): Promise<void>;
  /** Says that page errors and console errors of this kind are meant to be; all others fail the test. */
  expectErrors(pattern: RegExp): void;
  /** Quits (unless killed) and starts again with the same data. */
  restart(): Promise<void>;
  /** Ends the host at once with SIGKILL, as a crash or a power cut would. On loopback the page stays. */
  kill(): Promise<void>;
  /** Quits. */
  close(): Promise<void>;
}

/** A desk as the fixture holds it. */
export interface WatchedDesk extends Desk {
  /** Errors that the test did not expect, in the order they came. */
  readonly unexpectedErrors: readonly string[];
}
