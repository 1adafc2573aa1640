import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { fail, type Result } from '../shared/base/result.ts';
import { isProjectId, type ProjectId } from '../shared/model/ids.ts';
import type { Auth } from './auth.ts';
import { readBody } from './read-body.ts';

const Text = v.pipe(v.string(), v.maxLength(500));
const Pid = v.custom<ProjectId>(isProjectId);
const Join = v.strictObject({ nonce: Text, invitation: Text, publicKey: Text, proof: Text, pid: v.exactOptional(Pid) });
const Session = v.strictObject({ nonce: Text, publicKey: Text, proof: Text, pid: Pid });
/** The roles this version of the hub hands out. */
const Invite = v.strictObject({ pid: Pid, role: v.picklist(['owner', 'annotator']) });

const UNREADABLE = fail('bad-request', 'The hub could not read this call. Update Postil, or check the address.');

/**
 * Answers the hub's HTTP calls: 200 with the answer, 4xx or 5xx with a `HubError`. Only JSON is taken: a page in a
 * browser cannot send that to another origin without asking first, and nobody here says yes.
 */
export async function answerCall(
  auth: Auth,
  bodyBytes: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = `${request.method} ${new URL(request.url ?? '/', 'http://hub').pathname}`;
  if (name === 'GET /v1/hello') return send(response, 200, auth.hello());
  if (!POSTS.has(name))
    return send(response, 404, fail('not-found', 'This is a Postil hub, but there is no such page on it.'));
  if (!request.headers['content-type']?.startsWith('application/json')) return send(response, 415, UNREADABLE);
  const body = await readBody(request, bodyBytes);
  if (body === null) return send(response, 413, fail('too-large', 'This call is larger than the hub takes.'));
  const outcome = dispatch(auth, name, parseJson(body), bearerOf(request));
  send(response, outcome.ok ? 200 : (STATUS[outcome.code] ?? 403), outcome.ok ? outcome.value : outcome);
}

const POSTS = new Set(['POST /v1/join', 'POST /v1/session', 'POST /v1/invite']);
/** The status of a refusal; 403 where none is named. */
const STATUS: { readonly [code: string]: number } = {
  'bad-request': 400,
  'bad-token': 401,
  'bad-nonce': 409,
  founded: 409,
};

function dispatch(auth: Auth, name: string, body: unknown, token: string | null): Result<object> {
  switch (name) {
    case 'POST /v1/join': {
      const ask = v.safeParse(Join, body);
      return ask.success ? auth.join(ask.output) : UNREADABLE;
    }
    case 'POST /v1/session': {
      const ask = v.safeParse(Session, body);
      return ask.success ? auth.session(ask.output) : UNREADABLE;
    }
    default: {
      const ask = v.safeParse(Invite, body);
      return ask.success ? auth.invite(token, ask.output) : UNREADABLE;
    }
  }
}

/** Sends an answer; a refusal goes out as a `HubError`. */
export function send(response: ServerResponse, status: number, answer: object): void {
  const refused = 'ok' in answer && 'code' in answer && 'message' in answer;
  const body = JSON.stringify(refused ? { error: answer.code, message: answer.message } : answer);
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  response.end(body);
}

const bearerOf = (request: IncomingMessage): string | null =>
  /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // no call has null as its body, so this is refused as unreadable
  }
}
