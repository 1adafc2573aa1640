import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { HubAway } from '../../shared/host/hub.ts';
import type { HubApi, HubError } from '../../shared/wire/hub-api.ts';
import { hubSentence } from '../../shared/words/hub-sentence.ts';
import { words } from '../../shared/words/words.ts';

/** The longest answer that is read, in UTF-16 units: a hub's are far shorter. */
const MAX_ANSWER = 64 * 1024;

/**
 * Why a hub's answer did not come (`unreachable`, also when something else answers there; this Postil is `too-old` for
 * it, or `too-new`), or was no: `revoked` when an owner has removed this person from the project, `removed` when the
 * project itself was removed.
 */
export type HubFailure = HubAway | 'refused' | 'revoked' | 'removed';

/** The same, and by what a hub of before tells that it does not know a call (`not-found`), or not all that is asked in it. */
export type CallFailure = HubFailure | 'not-found' | 'bad-request';

/** An answer's members, each to be looked at before use. */
export type Fields = { readonly [key: string]: unknown };

/** One HTTP call to a hub. */
export interface HubCall<T> {
  readonly method: 'GET' | 'POST';
  readonly name: keyof HubApi;
  readonly ask: object | null;
  /** What it is authorised by. */
  readonly token: string | null;
  /** Milliseconds that the answer may take. */
  readonly patience: number;
  /** The most UTF-16 units that it may have; 64 Ki unless told otherwise. */
  readonly longest?: number | undefined;
  /** Null for what no hub answers. */
  parse(answer: Fields): T | null;
}

/** Makes a call to the hub at an address made by `parseHubAddress`; why it came to nothing is said in a sentence. */
export async function callHub<T>(
  address: string,
  { method, name, ask, token, patience, longest = MAX_ANSWER, parse }: HubCall<T>,
): Promise<Result<T, CallFailure>> {
  let status: number;
  let text: string;
  try {
    const response = await fetch(`${address}/v1/${name}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
      headers: {
        ...(ask === null ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(ask === null ? {} : { body: JSON.stringify(ask) }),
    });
    status = response.status;
    text = await readUpTo(response, longest);
  } catch {
    // fetch tells no more than that it failed; whatever the reason, the way out is the same
    return fail('unreachable', words.hubTrouble.away(address));
  }
  const answer = parseObject(text);
  if (status === 200) {
    const value = answer === null ? null : parse(answer);
    return value === null ? noHub(address) : ok(value);
  }
  const message = refusalWords(answer);
  if (isWorthAnotherTry(status, answer)) return fail('unreachable', message ?? words.hubTrouble.inTrouble(address));
  if (message === null) return noHub(address);
  return fail(TOLD_APART.find((code) => code === answer?.error) ?? 'refused', message);
}

const TOLD_APART = ['revoked', 'removed', 'not-found', 'bad-request'] as const;

/** Never a refusal: a proxy or a network's sign-in page may stand in the way for a while. */
export const noHub = (address: string): Result<never, HubFailure> =>
  fail('unreachable', words.hubTrouble.noHub(address));

/** What a hub does not know is refused, for whoever has nothing else to ask it. */
export function asRefused<T>(answer: Result<T, CallFailure>): Result<T, HubFailure> {
  if (answer.ok) return answer;
  const { code, message } = answer;
  return fail(code === 'not-found' || code === 'bad-request' ? 'refused' : code, message);
}

/** A proxy answers 5xx for a hub that is down, a busy hub 429; and a nonce can grow too old on a slow way. */
const isWorthAnotherTry = (status: number, answer: Fields | null): boolean =>
  status >= 500 || status === 429 || answer?.error === 'bad-nonce';

/** Why the hub refused, in the language of this process; in the hub's own for a code unknown here; null for no refusal. */
function refusalWords(answer: Fields | null): string | null {
  const { error, message, by }: { [field in keyof HubError]?: unknown } = answer ?? {};
  if (typeof error !== 'string' || typeof message !== 'string') return null;
  if (error === 'removed') return words.hubTrouble.removedBy(typeof by === 'string' ? by.slice(0, 500) : null);
  return hubSentence(words, error) ?? words.hubTrouble.itSays(message.slice(0, 500));
}

/** The body as text. Rejects when it is longer than `longest` (UTF-16 units), as no hub's answer is. */
async function readUpTo(response: Response, longest: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longest) throw new RangeError('the answer is too long for a hub');
  }
  return text + decoder.decode();
}

function parseObject(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Fields) : null; // every field is looked at before use
  } catch {
    return null;
  }
}
