import { fail, ok, type Result } from '../../shared/base/result.ts';
import { words } from '../../shared/words/words.ts';

/** The port a hub listens on unless told otherwise. */
const HUB_PORT = 4747;
const SCHEMES: { readonly [typed: string]: string } = {
  'http:': 'http:',
  'https:': 'https:',
  'ws:': 'http:',
  'wss:': 'https:',
};

/**
 * The address of a hub as it is kept (`http://host:port`, or `https://host`, with a path where there is one and never a
 * slash at the end), from what a person typed: `hub.example`, `hub.example:4747`, `wss://hub.example/`, ... An address
 * without a scheme is taken as plain http; one without scheme and port as the hub's own port.
 */
export function parseHubAddress(typed: string): Result<string, 'bad-address'> {
  const trimmed = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : null;
  const scheme = url === null ? undefined : SCHEMES[url.protocol];
  const extra = url !== null && (url.username !== '' || url.search !== '' || url.hash !== '');
  if (url === null || scheme === undefined || extra) {
    return fail('bad-address', words.hubTrouble.badAddress(trimmed.slice(0, 80), `hub.example:${HUB_PORT}`));
  }
  const ownPort = withScheme !== trimmed && url.port === '' && !/:80(\/|$)/.test(trimmed);
  const host = ownPort ? `${url.hostname}:${HUB_PORT}` : url.host;
  return ok(`${scheme}//${host}${url.pathname.replace(/\/+$/, '')}`);
}

/** Whether two kept addresses are the same: this computer goes by two names. */
export const isSameHub = (one: string, other: string): boolean => byNumber(one) === byNumber(other);

const byNumber = (address: string): string => address.replace('://localhost', '://127.0.0.1');

/** Where the hub at this (kept) address takes WebSockets. */
export const hubSocketUrl = (address: string): string => address.replace(/^http/, 'ws');
