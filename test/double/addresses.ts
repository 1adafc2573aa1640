/**
 * Chromium cannot be taught a scheme from outside, so `app://postil/x` is shown to it as
 * `http://postil.app.double.localhost/x`: a secure context with storage, workers and CSP of its own.
 */
export const DOUBLE_HOSTS = '.double.localhost';

/** Schemes that main has registered as privileged. */
export const schemes = new Set<string>();

/** The address Chromium gets. */
export function toChromium(address: string): string {
  const url = new URL(address);
  const scheme = url.protocol.slice(0, -1);
  return schemes.has(scheme)
    ? `http://${url.host}.${scheme}${DOUBLE_HOSTS}${url.pathname}${url.search}${url.hash}`
    : address;
}

/** The address the app gets. */
export const fromChromium = (address: string): string =>
  address.replace(/^http:\/\/([^/]+)\.([a-z0-9+-]+)\.double\.localhost(:\d+)?/, '$2://$1');
