import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopback } from '../shared/wire/loopback-address.ts';

/** What the pages for whoever runs the hub show. */
export interface OperatorParts {
  /** Whether the hub takes work: its disk has not refused any lately. */
  isReady(): boolean;
  metrics(): string;
  /** What a request for the metrics has to carry. Without one, they are for this computer alone. */
  readonly metricsToken: string | null;
}

/** What a proxy adds to a request that it passes on. */
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/**
 * Answers what whoever runs the hub asks it: `/health/live`, whether it answers at all; `/health`, whether it takes work;
 * `/metrics`. @returns false for any other page
 */
export function answerOperator(parts: OperatorParts, request: IncomingMessage, response: ServerResponse): boolean {
  switch (`${request.method} ${request.url}`) {
    case 'GET /health/live':
      answer(response, 200, 'application/json', '{"live":true}\n');
      return true;
    case 'GET /health': {
      const ready = parts.isReady();
      const body = JSON.stringify({ live: true, ready, ...(ready ? {} : { why: 'disk' }) });
      answer(response, ready ? 200 : 503, 'application/json', `${body}\n`);
      return true;
    }
    case 'GET /metrics':
      if (maySee(parts.metricsToken, request)) answer(response, 200, 'text/plain; version=0.0.4', parts.metrics());
      else
        answer(
          response,
          403,
          'text/plain',
          'These are for this computer alone, or for who has the token of --metrics-token-file.\n',
        );
      return true;
    default:
      return false;
  }
}

/** A proxy on this computer passes on what others ask: that it does shows in its headers. */
function maySee(token: string | null, { headers, socket }: IncomingMessage): boolean {
  if (token !== null) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  const isFromHere = /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '');
  return isFromHere && isLoopback(`http://${headers.host}`) && FORWARDED.every((name) => headers[name] === undefined);
}

/** Takes as long for a wrong text as for the right one. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
