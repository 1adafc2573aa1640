/** The scheme of the workbench's own pages. */
export const SCHEME = 'app';

/** The one origin that may call the host. */
export const ORIGIN = `${SCHEME}://postil`;

/** The workbench. */
export const START_PAGE = `${ORIGIN}/index.html`;

/** Whether an address (or an origin, with or without a trailing slash) is the workbench's. Never throws. */
export function isOurAddress(address: string): boolean {
  const url = URL.parse(address);
  // `origin` of a scheme that Node does not know is "null", so the parts are compared.
  return url !== null && `${url.protocol}//${url.host}` === ORIGIN && url.username === '' && url.password === '';
}
