import type { ConnectedMember } from '../../../shared/host/nearby.ts';
import type { ProjectId } from '../../../shared/model/ids.ts';

/** What the process of a hub on this network is sent: first where to serve, then at most the word that ends it. */
export type LanMessage = LanSpec | 'end';

/** A hub for one project. */
export interface LanSpec {
  readonly pid: ProjectId;
  /** The hub's own folder. */
  readonly dir: string;
  /** The address of this computer to listen on, and the port there; 0 takes any free one. */
  readonly address: string;
  readonly port: number;
}

/** What that process says. */
export type LanReport =
  /** It takes connections. `founding`: an invitation with which this project is put on it; null when it is there. */
  | { readonly state: 'up'; readonly url: string; readonly founding: string | null }
  /** Who is connected, each time that has changed. */
  | { readonly state: 'people'; readonly people: readonly ConnectedMember[] }
  /** It could not start, and ends: the port is taken, this computer has no such address, or something else. */
  | { readonly state: 'failed'; readonly code: 'port-taken' | 'no-address' | 'other'; readonly message: string };

/** That process, however the host started it. */
export interface LanProcess {
  send(message: LanMessage): void;
  onMessage(listener: (report: LanReport) => void): void;
  /** The process is gone, or could not be started. */
  onEnd(listener: () => void): void;
  /** Ends it at once. */
  kill(): void;
}
