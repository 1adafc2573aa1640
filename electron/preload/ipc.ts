import type { HostCalls } from '../../shared/host/contract.ts';

/** The channel a call travels on. */
export const channelOf = (name: keyof HostCalls): string => `host:${name}`;

/** The channel that events travel on, as (event, payload). */
export const EVENT_CHANNEL = 'host:event';

/**
 * What main answers. A rejection would do, but Electron puts "Error invoking remote method …" before its message, and
 * messages are shown to people as they stand.
 */
export type Answer = { readonly value: unknown } | { readonly error: string };
