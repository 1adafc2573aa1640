import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { readBody } from '../../hub/read-body.ts';
import { mediaType, PAGE_HEADERS } from '../../shared/host/csp.ts';
import { isCall } from '../../shared/host/guards.ts';
import { words } from '../../shared/words/words.ts';
import type { Services } from '../services/make-services.ts';
import { staticFile } from '../services/static-files.ts';
import { bodyLimit } from './body-limit.ts';
import { answerCall, refuse } from './call-route.ts';
import { Door, PROTOCOL } from './door.ts';
import { listenNear } from './listen.ts';
import type { Pages } from './pages.ts';
import type { SpokenLanguage } from './spoken-language.ts';

const CALLS = '/host/';
const EVENTS = '/host/events';

/** How long a request may take to come in, in milliseconds: whoever sends a byte now and then does not keep a socket. */
const SLOWEST = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };
/** A browser opens six connections, and one for the events of each tab. */
const MOST_CONNECTIONS = 256;

/** A running loopback host. */
export interface LoopbackServer {
  /** What the person opens; holds the token. */
  readonly url: string;
  /** Set when the port that was asked for is taken: one sentence. */
  readonly portNote: string | null;
  close(): Promise<void>;
}

/** Serves the workbench in `rendererDir` and the host's calls and events, on 127.0.0.1 only. */
export async function startServer(options: {
  services: Services;
  pages: Pages;
  /** Told what languages the pages that ask prefer; absent in tests that need none. */
  spoken?: Pick<SpokenLanguage, 'prefer'>;
  rendererDir: string;
  /** 0 lets the system choose. */
  port: number;
  /** Other limits than the usual, so that a test need not wait. */
  slowest?: typeof SLOWEST;
}): Promise<LoopbackServer> {
  const { services, pages, rendererDir } = options;
  const server = createServer(options.slowest ?? SLOWEST);
  server.maxConnections = MOST_CONNECTIONS;
  // The server itself loses sight of whatever has asked to be a WebSocket.
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const portNote = await listenNear(server, options.port);
  const door = new Door((server.address() as AddressInfo).port); // listening on TCP, so it is an AddressInfo

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!door.isOurHost(request)) return sendJson(response, refuse(421, 'wrong host'));
    const path = (request.url ?? '/').split('?', 1)[0]!;
    if (!path.startsWith(CALLS)) return sendFile(request, response, path);
    if (request.method !== 'POST') return sendJson(response, refuse(405, 'calls are POST'));
    const page = door.pageOfCall(request);
    // As a rule it was open before Postil was started anew.
    if (page === null) return sendJson(response, refuse(403, words.startTrouble.earlierStart));
    options.spoken?.prefer(request.headers['accept-language']);
    if (!isJson(request)) return sendJson(response, refuse(415, 'calls are JSON'));
    const name = path.slice(CALLS.length);
    const body = isCall(name) ? await readBody(request, bodyLimit(name)) : '';
    if (body === null) return sendJson(response, refuse(413, 'too large'));
    sendJson(response, await answerCall(services.calls(page), name, body));
  };

  const sendFile = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    if (request.method !== 'GET') return sendJson(response, refuse(405, 'files are GET'));
    const file = await staticFile(rendererDir, path);
    if (file.status !== 200) return sendJson(response, refuse(file.status, 'no such file'));
    send(response, 200, mediaType(file.path), file.body);
  };

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The other side went away in the middle of its own request: there is nobody to tell.
      if (request.destroyed && !request.complete) return;
      console.error(error);
      if (!response.headersSent) sendJson(response, refuse(500, words.fileTrouble.jobFailed));
    });
  });

  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024, handleProtocols: () => PROTOCOL });
  server.on('upgrade', (request, socket, head) => {
    const page = request.url === EVENTS ? door.pageOfSocket(request) : null;
    socket.on('error', () => socket.destroy());
    if (page === null) {
      // Whoever never ends their own half would keep it, until there is room for nobody.
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n', () => socket.destroy());
      return;
    }
    options.spoken?.prefer(request.headers['accept-language']);
    sockets.handleUpgrade(request, socket, head, (events: WebSocket) => {
      if (!pages.add(page, events)) return; // it has heard them
      for (const say of services.notices) pages.tell(page, 'notice', { message: say() });
    });
  });

  return {
    url: door.url,
    portNote,
    close() {
      pages.close();
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const socket of open) socket.destroy();
      return closed;
    },
  };
}

/** What forms and plain text send is never a call: a page of another site could send those without asking first. */
const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/json(;|$)/i.test(headers['content-type'] ?? '');

function sendJson(response: ServerResponse, { status, body }: { status: number; body: string }): void {
  send(response, status, 'application/json', body);
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    ...PAGE_HEADERS,
    'content-type': type,
    'cache-control': 'no-store',
    // What is left of a refused body is not worth reading.
    ...(status === 200 ? {} : { connection: 'close' }),
  });
  response.end(body);
}
