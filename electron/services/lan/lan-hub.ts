import { type Failure, fail, ok, type Result } from '../../../shared/base/result.ts';
import type { ConnectedMember } from '../../../shared/host/nearby.ts';
import { words } from '../../../shared/words/words.ts';
import type { LanProcess, LanReport, LanSpec } from './lan-messages.ts';

/** How long a hub may take to start, and to end in order, in milliseconds. */
const START = 20_000;
const END = 8_000;
/** The pause before one that ended by itself is started again, in milliseconds: the first, and the longest. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** How long it has to stay up until it counts as well again, in milliseconds, and how often it is started until then. */
const STEADY = 60_000;
const MOST_TRIES = 8;

/** A hub that takes connections. */
export interface LanUp {
  readonly url: string;
  readonly founding: string | null;
}

/** What whoever keeps a hub is told of it. */
export interface LanListener {
  people(people: readonly ConnectedMember[]): void;
  /** It ended by itself, and is started again for the `tries`th time since it was up for long. */
  again(tries: number): void;
  /** It ended by itself too often, and is started no more. */
  failed(message: string): void;
  /** It is up again, at the address it was. */
  back(up: LanUp): void;
}

/** One hub on this network: started, started again when it ends by itself, and ended when it is told to. */
export class LanHub {
  readonly #spawn: () => LanProcess;
  readonly #listener: LanListener;
  readonly #firstPause: number;
  #spec: LanSpec;
  #process: LanProcess | null = null;
  #tries = 0;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  /** `firstPause` is in milliseconds; other than the usual only to test. */
  constructor(spec: LanSpec, spawn: () => LanProcess, listener: LanListener, firstPause = FIRST_PAUSE) {
    this.#spec = spec;
    this.#spawn = spawn;
    this.#listener = listener;
    this.#firstPause = firstPause;
  }

  /** Starts it. Where the port is taken another one is; the answer's `url` has it. */
  async start(): Promise<Result<LanUp>> {
    const up = await this.#launch();
    if (up.ok || up.code !== 'port-taken' || this.#spec.port === 0) return up;
    this.#spec = { ...this.#spec, port: 0 };
    return this.#launch();
  }

  /** Ends it in order; resolves when its process is gone. */
  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    const process = this.#process;
    if (process === null) return;
    const late = setTimeout(() => process.kill(), END);
    await new Promise<void>((gone) => {
      process.onEnd(gone);
      process.send('end');
    });
    clearTimeout(late);
  }

  #launch(): Promise<Result<LanUp>> {
    return new Promise((settle) => {
      const process = this.#spawn();
      this.#process = process;
      let isUp = false;
      const late = setTimeout(() => process.kill(), START);
      process.onMessage((report) => {
        switch (report.state) {
          case 'up':
            clearTimeout(late);
            isUp = true;
            this.#since = performance.now();
            // The same again, should it have to be started again.
            this.#spec = { ...this.#spec, port: Number(new URL(report.url).port) };
            settle(ok(report));
            break;
          case 'people':
            this.#listener.people(report.people);
            break;
          case 'failed':
            settle(sentence(report));
            break;
        }
      });
      process.onEnd(() => {
        clearTimeout(late);
        if (this.#process === process) this.#process = null;
        settle(fail('other', words.nearbyTrouble.didNotStart));
        if (!isUp || this.#ended) return;
        if (performance.now() - this.#since >= STEADY) this.#tries = 0;
        this.#startAgain(words.nearbyTrouble.endsAgain);
      });
      process.send(this.#spec);
    });
  }

  /** `why` it ended, or did not start, in a sentence. */
  #startAgain(why: string): void {
    if (this.#tries === MOST_TRIES) {
      this.#listener.failed(why);
      return;
    }
    this.#tries++;
    this.#listener.again(this.#tries);
    const pause = Math.min(LONGEST_PAUSE, this.#firstPause * 2 ** (this.#tries - 1));
    this.#timer = setTimeout(() => void this.#try(), pause); // never rejects
  }

  async #try(): Promise<void> {
    const up = await this.#launch();
    if (this.#ended) return;
    if (!up.ok) return this.#startAgain(up.message);
    this.#listener.back(up.value);
  }
}

function sentence({ code, message }: Extract<LanReport, { state: 'failed' }>): Failure<typeof code> {
  if (code === 'no-address') return fail(code, words.nearbyTrouble.noSuchAddress);
  return fail(code, words.nearbyTrouble.hubFailed(message));
}
