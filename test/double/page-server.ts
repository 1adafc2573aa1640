import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drop } from '../../shared/base/drop.ts';
import { fromChromium } from './addresses.ts';

/** Answers the requests of a scheme. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>;

/** What main's `protocol.handle` has registered, by scheme. */
export const handlers = new Map<string, SchemeHandler>();

/** Serves what the handlers answer to Chromium, on a loopback port. Returns the port. */
export async function startPageServer(): Promise<number> {
  const server = createServer((request, response) => drop(answer(request, response)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  server.unref();
  return (server.address() as AddressInfo).port; // an AddressInfo for every TCP server
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = fromChromium(`http://${request.headers.host}${request.url}`);
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  if (!handler) {
    response.writeHead(502).end();
    return;
  }
  try {
    const answered = await handler(new Request(address, { method: request.method ?? 'GET' }));
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(Buffer.from(await answered.arrayBuffer()));
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}
