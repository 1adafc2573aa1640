import type { Result } from '../base/result.ts';
import { isProjectId, type MemberId, type ProjectId } from '../model/ids.ts';
import { type GuardsOf, text } from './argument.ts';

/** An address of this computer on a network that others may be on. */
export interface NearbyAddress {
  /** The system's name of the network card: `eth0`, `Wi-Fi`. */
  readonly name: string;
  /** An IP address, as it is written in numbers. */
  readonly address: string;
}

/** A member who is connected to a hub now. */
export interface ConnectedMember {
  readonly member: MemberId;
  /** Since when, in milliseconds since 1970. */
  readonly since: number;
}

/** How sharing a project on this network stands. */
export type Nearby =
  | {
      readonly phase: 'off';
      /** Whether it was shared when Postil ended last, and nobody has said since whether it shall be again. */
      readonly wasOn: boolean;
      /** Whether the project's hub is this computer's own, and rests: nobody reaches it before it is shared again. */
      readonly own: boolean;
    }
  | { readonly phase: 'starting' }
  | {
      readonly phase: 'on';
      /** Where the hub is: `http://192.168.1.20:50123`. */
      readonly address: string;
      /** Whether it is another address than the last time: links that were sent before lead nowhere. */
      readonly moved: boolean;
      /** Whether this computer has left the network since, so that nobody reaches the address. */
      readonly lost: boolean;
      readonly people: readonly ConnectedMember[];
    }
  /** The hub ended by itself and is being started again; `tries` counts since it was up last. */
  | { readonly phase: 'again'; readonly tries: number }
  | { readonly phase: 'failed'; readonly message: string };

/** The calls for sharing a project on this network: a hub of its own, in a process of its own on this computer. */
export interface NearbyCalls {
  /** The addresses to choose from; none while this computer is on no network. */
  nearbyAddresses(): Promise<readonly NearbyAddress[]>;
  /** How it stands with a project. Later changes come as `nearbyChanged`. */
  nearby(pid: ProjectId): Promise<Nearby>;
  /**
   * Starts (or moves) the hub of a project at one of these addresses and puts the project on it, if it is not there yet;
   * the person becomes its owner. Refused for a project that is on somebody else's hub.
   */
  shareNearby(pid: ProjectId, address: string): Promise<Result<Extract<Nearby, { phase: 'on' }>>>;
  /** Ends it, also before it was started anew. Colleagues keep what they have. */
  stopNearby(pid: ProjectId): Promise<void>;
  /**
   * Deletes what the hub of a project on this computer kept, once the project is on another one with all of it; nothing
   * while its hub is still here. Rejects when the disk refuses.
   */
  clearNearby(pid: ProjectId): Promise<void>;
}

/** What the host tells of it, unasked. */
export interface NearbyEvents {
  nearbyChanged: { pid: ProjectId; nearby: Nearby };
}

/** What each of the calls takes. */
export const NEARBY_GUARDS: { readonly [K in keyof NearbyCalls]: GuardsOf<Parameters<NearbyCalls[K]>> } = {
  nearbyAddresses: [],
  nearby: [isProjectId],
  shareNearby: [isProjectId, text(100)],
  stopNearby: [isProjectId],
  clearNearby: [isProjectId],
};
