import { verify } from 'node:crypto';
import type { Verify } from '../../shared/bundle/known.ts';
import { newKeyring, newVerifier } from './verify.ts';

/** How many signatures are on their way to the threads at a time: enough that none of them waits for this one. */
const AT_A_TIME = 64;

/** Progress is told once for so many signatures. */
const TOLD_EVERY = 1_000;

/** A signature that was taken for right so far. */
interface Claim {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** How checking goes on, and what ends it early. */
export interface Watch {
  onProgress(done: number, total: number): void;
  readonly signal: AbortSignal;
}

/**
 * Checks many signatures by several threads at once (Node's own, which `crypto` uses for what has a callback). Whoever
 * needs them works with `believe` first, which takes each for right; when `check` finds one that is not, they do the
 * same work once more with the verifier that it answers.
 */
export class SignaturesTogether {
  readonly #claims: Claim[] = [];

  readonly believe: Verify = (publicKey, message, signature) => {
    this.#claims.push({ publicKey, message, signature });
    return true;
  };

  /**
   * Checks what was believed.
   * @returns null when all of it is right, else who knows which is not
   * @throws the signal's reason when it ends this
   */
  async check({ onProgress, signal }: Watch): Promise<Verify | null> {
    const claims = this.#claims;
    const keyOf = newKeyring();
    const wrong: Claim[] = [];
    let next = 0;
    let done = 0;
    const lane = async (): Promise<void> => {
      for (let claim = claims[next++]; claim !== undefined; claim = claims[next++]) {
        signal.throwIfAborted();
        if (!(await isRight(claim, keyOf))) wrong.push(claim);
        if (++done % TOLD_EVERY === 0 || done === claims.length) onProgress(done, claims.length);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, lane));
    return wrong.length === 0 ? null : knowing(claims, wrong);
  }
}

const isRight = ({ publicKey, message, signature }: Claim, keyOf: ReturnType<typeof newKeyring>): Promise<boolean> =>
  new Promise((resolve, reject) => {
    verify(null, message, keyOf(publicKey), signature, (error, right) => (error ? reject(error) : resolve(right)));
  });

/** Answers for claims that were checked; what is asked besides, because the log went on meanwhile, it checks itself. */
function knowing(claims: readonly Claim[], wrong: readonly Claim[]): Verify {
  const isWrong = new Set(wrong);
  const bySignature = Map.groupBy(claims, ({ signature }) => text(signature));
  const verifyNow = newVerifier();
  return (publicKey, message, signature) => {
    const same = bySignature
      .get(text(signature))
      ?.find((claim) => isSame(claim.publicKey, publicKey) && isSame(claim.message, message));
    return same === undefined ? verifyNow(publicKey, message, signature) : !isWrong.has(same);
  };
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
