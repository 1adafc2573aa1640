import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { fail, type Result } from '../shared/base/result.ts';
import {
  type ArticleId,
  isArticleId,
  isMemberId,
  isProjectId,
  type MemberId,
  type ProjectId,
} from '../shared/model/ids.ts';
import { ROLES } from '../shared/model/role.ts';
import type { Auth } from './auth.ts';
import { MAX_INVITATION_DAYS, MAX_INVITATION_USES } from './invitations.ts';
import { readBody } from './read-body.ts';
import type { RemovalDesk } from './removal-desk.ts';

const Text = v.pipe(v.string(), v.maxLength(500));
const Pid = v.custom<ProjectId>(isProjectId);
const Join = v.strictObject({ nonce: Text, invitation: Text, publicKey: Text, proof: Text, pid: v.exactOptional(Pid) });
const Session = v.strictObject({ nonce: Text, publicKey: Text, proof: Text, pid: Pid });
const between = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const Invite = v.strictObject({
  pid: Pid,
  role: v.picklist(ROLES),
  uses: v.exactOptional(between(1, MAX_INVITATION_USES)),
  days: v.exactOptional(between(1, MAX_INVITATION_DAYS)),
});
const Who = v.custom<MemberId>(isMemberId);
const SetRole = v.strictObject({ pid: Pid, member: Who, role: v.picklist(ROLES) });
const Revoke = v.strictObject({ pid: Pid, member: Who });
const Admit = v.strictObject({ pid: Pid, publicKey: Text });
const Team = v.strictObject({ pid: Pid });
const Withdraw = v.strictObject({ pid: Pid, id: Text });
const Remove = v.strictObject({ pid: Pid, aid: v.nullable(v.custom<ArticleId>(isArticleId)), name: Text });

const UNREADABLE = fail(
  'bad-request',
  'The hub could not read what it was asked. Update Postil, or check the address.',
);

/** Who answers the calls. */
export interface Desks {
  readonly auth: Auth;
  readonly removal: RemovalDesk;
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
  if (call === undefined)
    return send(
      response,
      404,
      fail(
        'not-found',
        'This is a Postil hub, but there is no such page on it. Open Postil and join through this address.',
      ),
    );
  if (!request.headers['content-type']?.startsWith('application/json')) return send(response, 415, UNREADABLE);
  const body = await readBody(request, bodyBytes);
  if (body === null)
    return send(
      response,
      413,
      fail('too-large', 'The hub was asked for more than it takes at once. Update Postil and try again.'),
    );
  const outcome = await call(desks, parseJson(body), bearerOf(request));
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
  founded: 409,
};

type Answer = Result<object> | Promise<Result<object>>;
type Call = (desks: Desks, body: unknown, token: string | null) => Answer;

/** A call whose body is looked at before it is answered. */
const guarded =
  <T>(body: v.GenericSchema<T>, answer: (desks: Desks, ask: T, token: string | null) => Answer): Call =>
  (desks, sent, token) => {
    const ask = v.safeParse(body, sent);
    return ask.success ? answer(desks, ask.output, token) : UNREADABLE;
  };

const POSTS: ReadonlyMap<string, Call> = new Map([
  ['POST /v1/join', guarded(Join, ({ auth }, ask) => auth.join(ask))],
  ['POST /v1/session', guarded(Session, ({ auth }, ask) => auth.session(ask))],
  ['POST /v1/invite', guarded(Invite, ({ auth }, ask, token) => auth.invite(token, ask))],
  ['POST /v1/team', guarded(Team, ({ auth }, ask, token) => auth.team(token, ask))],
  ['POST /v1/withdraw', guarded(Withdraw, ({ auth }, ask, token) => auth.withdraw(token, ask))],
  ['POST /v1/set-role', guarded(SetRole, ({ auth }, ask, token) => auth.setRole(token, ask))],
  ['POST /v1/revoke', guarded(Revoke, ({ auth }, ask, token) => auth.revoke(token, ask))],
  ['POST /v1/admit', guarded(Admit, ({ auth }, ask, token) => auth.admit(token, ask))],
  ['POST /v1/remove', guarded(Remove, ({ removal }, ask, token) => removal.remove(token, ask))],
]);

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
