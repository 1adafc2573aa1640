import { HocuspocusProvider } from '@hocuspocus/provider';
import type * as Y from 'yjs';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { RoomName, StepKey } from '../../shared/model/ids.ts';
import { newRoomDoc } from '../../shared/steps/steps-map.ts';
import { type Refusal, refusalOf } from '../../shared/wire/refusal.ts';
import { encodeTrial, inQuestions, parseTrial, type TrialStep } from '../../shared/wire/trial.ts';
import { words } from '../../shared/words/words.ts';
import type { PiecewiseSocket } from './piecewise-socket.ts';

/** The longest the hub is waited for, in milliseconds, before one answer. */
const PATIENCE = 30_000;

const noAnswer = () => fail('no-answer', words.sessionTrouble.hubSilent);

/**
 * What the hub holds of a room, read over a line of its own that brings nothing, and what the hub says of steps that it
 * does not hold. To be closed after use.
 */
export class HubCopy {
  readonly doc: Y.Doc = newRoomDoc();
  readonly #provider: HocuspocusProvider;
  #questions = 0;

  /** Reads a room over a connected or connecting socket. */
  static async read(socket: PiecewiseSocket, token: string, room: RoomName): Promise<Result<HubCopy>> {
    const copy = new HubCopy(socket, token, room);
    const read = await copy.#answer<true>((done) => {
      copy.#provider.on('synced', () => done(true));
      copy.#provider.attach();
    });
    if (read.ok) return ok(copy);
    copy.close();
    return read;
  }

  private constructor(socket: PiecewiseSocket, token: string, name: RoomName) {
    this.#provider = new HocuspocusProvider({
      websocketProvider: socket,
      name,
      document: this.doc,
      token,
      awareness: null,
      sessionAwareness: true,
    });
  }

  /** Which of these steps the hub would refuse if each came alone now, and why. */
  async wouldRefuse(steps: readonly TrialStep[]): Promise<Result<ReadonlyMap<StepKey, Refusal>>> {
    const refused = new Map<StepKey, Refusal>();
    for (const part of inQuestions(steps)) {
      const n = ++this.#questions;
      const answer = await this.#answer<readonly (readonly [StepKey, Refusal])[]>((done) => {
        this.#provider.on('stateless', ({ payload }: { payload: string }) => {
          const message = parseTrial(payload);
          if (message?.t === 'would' && message.n === n) done(message.refused);
        });
        this.#provider.sendStateless(encodeTrial({ t: 'would?', n, steps: part }));
      });
      if (!answer.ok) return answer;
      for (const [key, reason] of answer.value) refused.set(key, reason);
    }
    return ok(refused);
  }

  close(): void {
    this.#provider.destroy();
    this.doc.destroy();
  }

  /** What `ask` is answered; a failure when the line ends or nothing comes. */
  async #answer<T>(ask: (done: (value: T) => void) => void): Promise<Result<T>> {
    const { promise, resolve } = Promise.withResolvers<Result<T>>();
    const late = setTimeout(() => resolve(noAnswer()), PATIENCE);
    const ended = (reason: string | undefined): void => {
      const refusal = refusalOf(reason ?? '');
      resolve(refusal === null ? noAnswer() : fail(refusal, words.refusals[refusal]));
    };
    const onClose = ({ event }: { event: { reason?: string } }): void => ended(event.reason);
    const onDenied = ({ reason }: { reason: string }): void => ended(reason);
    const onDisconnect = (): void => ended('');
    this.#provider.on('close', onClose);
    this.#provider.on('disconnect', onDisconnect);
    this.#provider.on('authenticationFailed', onDenied);
    ask((value) => resolve(ok(value)));
    const answer = await promise;
    clearTimeout(late);
    this.#provider.off('close', onClose);
    this.#provider.off('disconnect', onDisconnect);
    this.#provider.off('authenticationFailed', onDenied);
    return answer;
  }
}
