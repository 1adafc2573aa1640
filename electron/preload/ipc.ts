import type { HostCalls } from '../../shared/host/contract.ts';

/** The channel a call travels on. */
export const channelOf = (name: keyof HostCalls): string => `host:${name}`;

/** The channel that events travel on, as (event, payload). */
export const EVENT_CHANNEL = 'host:event';

const LANGUAGES = '--postil-languages=';

/** The argument that tells a page which languages the person prefers: a sandboxed preload cannot ask the system. */
export const languagesArgument = (languages: readonly string[]): string => LANGUAGES + languages.join(',');

/** What that argument said. */
export const languagesOf = (args: readonly string[]): readonly string[] =>
  args
    .find((arg) => arg.startsWith(LANGUAGES))
    ?.slice(LANGUAGES.length)
    .split(',')
    .filter(Boolean) ?? [];

/**
 * What main answers. A rejection would do, but Electron puts "Error invoking remote method …" before its message, and
 * messages are shown to people as they stand.
 */
export type Answer = { readonly value: unknown } | { readonly error: string };
