import { HocuspocusProvider } from '@hocuspocus/provider';
import type * as Y from 'yjs';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { RoomName, StepKey } from '../../shared/model/ids.ts';
import { newRoomDoc } from '../../shared/steps/steps-map.ts';
import { type Refusal, refusalOf } from '../../shared/wire/refusal.ts';
import { encodeTrial, inQuestions, parseTrial, type TrialStep } from '../../shared/wire/trial.ts';
import { words } from '../../shared/words/words.ts';
import type { PiecewiseSocket } from './piecewise-socket.ts';

/**
 * The longest the hub is waited for, in milliseconds: before one answer, and while it brings a room, which may take longer
 * on a slow line, before each message of it.
 */
const PATIENCE = 30_000;

const noAnswer = () => fail('no-answer', words.sessionTrouble.hubSilent);

/**
 * What the hub holds of a room, read over a line of its own that brings nothing, and what the hub says of steps that it
 * does not hold. To be closed after use.
 */
export class HubCopy {
  readonly doc: Y.Doc = newRoomDoc();
  readonly #socket: PiecewiseSocket;
  readonly #provider: HocuspocusProvider;
  #questions = 0;

  /** Reads a room over a connected or connecting socket. `patience`: other than the usual only to test. */
  static async read(
    socket: PiecewiseSocket,
    token: string,
    room: RoomName,
    patience = PATIENCE,
  ): Promise<Result<HubCopy>> {
    const copy = new HubCopy(socket, token, room);
    const read = await copy.#answer<true>((done, heard) => {
      copy.#provider.on('synced', () => done(true));
      // Also what it brings of other rooms over the same line: this one may have to wait behind them.
      socket.on('message', heard);
      copy.#provider.attach();
      return () => socket.off('message', heard);
    }, patience);
    if (read.ok) return ok(copy);
    copy.close();
    return read;
  }

  private constructor(socket: PiecewiseSocket, token: string, name: RoomName) {
    this.#socket = socket;
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
        const onStateless = ({ payload }: { payload: string }): void => {
          const message = parseTrial(payload);
          if (message?.t === 'would' && message.n === n) done(message.refused);
        };
        this.#provider.on('stateless', onStateless);
        this.#provider.sendStateless(encodeTrial({ t: 'would?', n, steps: part }));
        return () => this.#provider.off('stateless', onStateless);
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

  /**
   * What `ask` is answered; a failure when the line ends or nothing comes in time, which begins anew with every `heard`.
   * `ask` returns what takes its listeners off again.
   */
  async #answer<T>(
    ask: (done: (value: T) => void, heard: () => void) => () => void,
    patience = PATIENCE,
  ): Promise<Result<T>> {
    const { promise, resolve } = Promise.withResolvers<Result<T>>();
    const giveUp = (): void => resolve(noAnswer());
    let late = setTimeout(giveUp, patience);
    const heard = (): void => {
      clearTimeout(late);
      late = setTimeout(giveUp, patience);
    };
    const ended = (reason: string | undefined): void => {
      const refusal = refusalOf(reason ?? '');
      resolve(refusal === null ? noAnswer() : fail(refusal, words.refusals[refusal]));
    };
    const endedByHub = (reason: string | undefined): void => {
      this.#socket.ended(this.#provider);
      ended(reason);
    };
    const onClose = ({ event }: { event: { reason?: string } }): void => endedByHub(event.reason);
    const onDenied = ({ reason }: { reason: string }): void => endedByHub(reason);
    const onDisconnect = (): void => ended('');
    this.#provider.on('close', onClose);
    this.#provider.on('disconnect', onDisconnect);
    this.#provider.on('authenticationFailed', onDenied);
    const stop = ask((value) => resolve(ok(value)), heard);
    const answer = await promise;
    clearTimeout(late);
    stop();
    this.#provider.off('close', onClose);
    this.#provider.off('disconnect', onDisconnect);
    this.#provider.off('authenticationFailed', onDenied);
    return answer;
  }
}
