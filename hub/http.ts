import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { Result } from '../shared/base/result.ts';
import {
  type ArticleId,
  isArticleId,
  isMemberId,
  isProjectId,
  type MemberId,
  type ProjectId,
} from '../shared/model/ids.ts';
import { MODES } from '../shared/model/mode.ts';
import { ROLES } from '../shared/model/role.ts';
import { MAX_ARTICLES_A_CALL, MAX_INVITATION } from '../shared/wire/hub-api.ts';
import { MAX_SEALED_KEY } from '../shared/wire/pairing.ts';
import type { Auth } from './auth.ts';
import type { ClientAddress } from './client-address.ts';
import type { KeyDesk } from './key-desk.ts';
import type { ModeDesk } from './mode-desk.ts';
import { readBody } from './read-body.ts';
import { refuse } from './refuse.ts';
import type { RemovalDesk } from './removal-desk.ts';

const Text = v.pipe(v.string(), v.maxLength(500));
const Pid = v.custom<ProjectId>(isProjectId);
const Join = v.strictObject({ nonce: Text, invitation: Text, publicKey: Text, proof: Text, pid: v.exactOptional(Pid) });
const Session = v.strictObject({ nonce: Text, publicKey: Text, proof: Text, pid: Pid });
const between = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const Invite = v.strictObject({
  pid: Pid,
  role: v.picklist(ROLES),
  uses: v.exactOptional(between(1, MAX_INVITATION.uses)),
  days: v.exactOptional(between(1, MAX_INVITATION.days)),
  until: v.exactOptional(v.pipe(v.number(), v.safeInteger())),
});
const Who = v.custom<MemberId>(isMemberId);
const SetRole = v.strictObject({ pid: Pid, member: Who, role: v.picklist(ROLES) });
const Revoke = v.strictObject({ pid: Pid, member: Who });
const Admit = v.strictObject({ pid: Pid, publicKey: Text });
const Team = v.strictObject({ pid: Pid });
const Withdraw = v.strictObject({ pid: Pid, id: Text });
const Box = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const LeaveKey = v.strictObject({
  box: Box,
  sealed: v.pipe(v.string(), v.maxLength(MAX_SEALED_KEY), v.regex(/^[\w-]+$/)),
});
const KeyBox = v.strictObject({ box: Box });
const Remove = v.strictObject({ pid: Pid, aid: v.nullable(v.custom<ArticleId>(isArticleId)), name: Text });
const Aids = v.pipe(v.array(v.custom<ArticleId>(isArticleId)), v.maxLength(MAX_ARTICLES_A_CALL));
const SetMode = v.strictObject({ pid: Pid, aids: v.nullable(Aids), mode: v.picklist(MODES) });
const Reveal = v.strictObject({ pid: Pid, aids: Aids });

const UNREADABLE = refuse('bad-request');

/** Who answers the calls. */
export interface Desks {
  readonly auth: Auth;
  readonly removal: RemovalDesk;
  readonly modes: ModeDesk;
  readonly keys: KeyDesk;
  /** The network address that a request comes from. */
  readonly addressOf: ClientAddress;
}

/**
 * Answers the hub's HTTP calls: 200 with the answer, 4xx or 5xx with a `HubError`. Only JSON is taken: a page in a
 * browser cannot send that to another origin without asking first, and nobody here says yes.
 */
export async function answerCall(
  desks: Desks,
  bodyBytes: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = callOf(request);
  if (name === 'GET /v1/hello') return send(response, 200, desks.auth.hello());
  const call = POSTS.get(name);
  if (call === undefined) return send(response, 404, refuse('not-found'));
  if (!request.headers['content-type']?.startsWith('application/json')) return send(response, 415, UNREADABLE);
  const body = await readBody(request, bodyBytes);
  if (body === null) return send(response, 413, refuse('too-large'));
  const outcome = await call(desks, parseJson(body), bearerOf(request), desks.addressOf(request));
  send(response, outcome.ok ? 200 : (STATUS[outcome.code] ?? 403), outcome.ok ? outcome.value : outcome);
}

/** The name of the call that a request makes: `POST /v1/join`. */
export const callOf = ({ method, url }: IncomingMessage): string =>
  `${method} ${URL.parse(url ?? '/', 'http://hub')?.pathname ?? ''}`;

/** The status of a refusal; 403 where none is named. */
const STATUS: { readonly [code: string]: number } = {
  'bad-request': 400,
  'bad-token': 401,
  'bad-nonce': 409,
  'too-often': 429,
  'keys-full': 503,
  founded: 409,
};

type Answer = Result<object> | Promise<Result<object>>;
/** `token` came with the call, or none did; `from` is the network address it came from. */
type Call = (desks: Desks, body: unknown, token: string | null, from: string) => Answer;

/** A call whose body is looked at before it is answered. */
const guarded =
  <T>(body: v.GenericSchema<T>, answer: (desks: Desks, ask: T, token: string | null, from: string) => Answer): Call =>
  (desks, sent, token, from) => {
    const ask = v.safeParse(body, sent);
    return ask.success ? answer(desks, ask.output, token, from) : UNREADABLE;
  };

const POSTS: ReadonlyMap<string, Call> = new Map([
  ['POST /v1/join', guarded(Join, ({ auth }, ask) => auth.join(ask))],
  ['POST /v1/look', guarded(Join, ({ auth }, ask) => auth.look(ask))],
  ['POST /v1/session', guarded(Session, ({ auth }, ask) => auth.session(ask))],
  ['POST /v1/invite', guarded(Invite, ({ auth }, ask, token) => auth.invite(token, ask))],
  ['POST /v1/team', guarded(Team, ({ auth }, ask, token) => auth.team(token, ask))],
  ['POST /v1/withdraw', guarded(Withdraw, ({ auth }, ask, token) => auth.withdraw(token, ask))],
  ['POST /v1/set-role', guarded(SetRole, ({ auth }, ask, token) => auth.setRole(token, ask))],
  ['POST /v1/revoke', guarded(Revoke, ({ auth }, ask, token) => auth.revoke(token, ask))],
  ['POST /v1/admit', guarded(Admit, ({ auth }, ask, token) => auth.admit(token, ask))],
  ['POST /v1/remove', guarded(Remove, ({ removal }, ask, token) => removal.remove(token, ask))],
  ['POST /v1/set-mode', guarded(SetMode, ({ modes }, ask, token) => modes.setMode(token, ask))],
  ['POST /v1/modes', guarded(Team, ({ modes }, ask, token) => modes.modes(token, ask))],
  ['POST /v1/reveal', guarded(Reveal, ({ modes }, ask, token) => modes.reveal(token, ask))],
  ['POST /v1/leave-key', guarded(LeaveKey, ({ keys }, ask, token) => keys.leave(token, ask))],
  ['POST /v1/take-key', guarded(KeyBox, ({ keys }, ask, _token, from) => keys.take(ask, from))],
  ['POST /v1/key-state', guarded(KeyBox, ({ keys }, ask, token) => keys.state(token, ask))],
  ['POST /v1/withdraw-key', guarded(KeyBox, ({ keys }, ask, token) => keys.withdraw(token, ask))],
]);

/** Sends an answer; a refusal goes out as a `HubError`. */
export function send(response: ServerResponse, status: number, answer: object): void {
  const refused = 'ok' in answer && 'code' in answer && 'message' in answer;
  const by = 'by' in answer && refused ? { by: answer.by } : {};
  const body = JSON.stringify(refused ? { error: answer.code, message: answer.message, ...by } : answer);
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
