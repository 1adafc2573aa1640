import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { PageId } from '../services/shell.ts';

/** What an event socket speaks. */
export const PROTOCOL = 'postil.v1';

/**
 * Who may come in. The address is 127.0.0.1 and nothing else, so that a page of another site cannot reach the host
 * under a name of its own (DNS rebinding); the origin must be ours, so that another local page cannot either; and the
 * token, which only the person's own browser was given, must be right.
 */
export class Door {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** 192 random bits, base64url. Fresh at every start. */
  readonly token = randomBytes(24).toString('base64url');

  constructor(port: number) {
    this.origin = `http://127.0.0.1:${port}`;
  }

  /** The address to open. The token is in the fragment, which browsers send to nobody. */
  get url(): string {
    return `${this.origin}/#t=${this.token}`;
  }

  /** Whether a request came for exactly this address. */
  isOurHost(request: IncomingMessage): boolean {
    // All that were sent: a proxy may heed another one of two than Node does.
    const { host = [] } = request.headersDistinct;
    return host.length === 1 && `http://${host[0]}` === this.origin;
  }

  /** The page behind a call, or null when it may not call. */
  pageOfCall(request: IncomingMessage): PageId | null {
    const { origin, authorization } = request.headers;
    if (origin !== this.origin || !this.#isToken(authorization?.replace(/^Bearer /, ''))) return null;
    return pageId(request.headers['x-postil-page']);
  }

  /** The page behind an event socket, or null when it may not listen. Browsers can give sockets no header but this. */
  pageOfSocket(request: IncomingMessage): PageId | null {
    if (!this.isOurHost(request) || request.headers.origin !== this.origin) return null;
    const offered = (request.headers['sec-websocket-protocol'] ?? '').split(/,\s*/);
    const offer = (name: string) => offered.find((item) => item.startsWith(name))?.slice(name.length);
    const speaks = offered.includes(PROTOCOL) && this.#isToken(offer('token.'));
    return speaks ? pageId(offer('page.')) : null;
  }

  #isToken(offered: string | undefined): boolean {
    const [a, b] = [Buffer.from(offered ?? ''), Buffer.from(this.token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}

const pageId = (value: unknown): PageId | null =>
  typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : null;
