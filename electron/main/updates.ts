import { missingCase } from '../../shared/base/assert.ts';
import type { UpdateWay } from './updates-way.ts';
import { downloading, failed, found, foundUnasked, otherWay, ready, upToDate, type Words } from './updates-words.ts';

/** Where newer versions come from. Everything that may fail rejects. */
export interface UpdateSource {
  /** The newest version when it is newer than this one, else null. Fetches no more than that. */
  find(): Promise<string | null>;
  /** Fetches what `find` found and checks it. `onShare` hears how much has come, 0 to 1; `stop` breaks it off. */
  download(onShare: (share: number) => void, stop: AbortSignal): Promise<void>;
  /** Puts what was fetched in this version's place and starts it, which ends this process; else `onFailure` hears why. */
  restart(onFailure: (error: unknown) => void): void;
}

/** What updating needs of the app around it. */
export interface UpdateDesk {
  readonly version: string;
  readonly way: UpdateWay;
  /** Shows a dialog; answers the number of the button. */
  ask(words: Words): Promise<number>;
  /** Shows a dialog when there is no window any more; returns when it has been read. */
  tellLast(words: Words): void;
  /** Says something in the window, unasked. */
  say(message: string): void;
  /** Shows beside the app's icon how much has been downloaded, 0 to 1; null takes that away. */
  showShare(share: number | null): void;
  /** Begins to quit: windows close, and may ask to stay. */
  quit(): void;
  /** Ends the process. */
  exit(): void;
}

type State =
  | { readonly kind: 'idle' }
  /** Looking, or a question about it is open. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'downloading'; readonly version: string; readonly stop: AbortController; share: number }
  | { readonly kind: 'ready'; readonly version: string };

const DOWNLOAD = 0;
const STOP = 1;
const RESTART = 0;

/**
 * Updating, asked for at every step: before anything is downloaded, and before Postil restarts. A version takes this
 * one's place only in `leave`, when every window has closed and everything is saved.
 */
export class Updates {
  readonly #desk: UpdateDesk;
  readonly #source: UpdateSource;
  #state: State = { kind: 'idle' };
  /** The person chose to restart, and quitting is about to begin. */
  #restartAsked = false;
  /** Quitting has begun because the person chose to restart. */
  #restarting = false;

  constructor(desk: UpdateDesk, source: UpdateSource) {
    this.#desk = desk;
    this.#source = source;
  }

  /** The person asks for updates, or how updating stands. */
  async check(): Promise<void> {
    const { way } = this.#desk;
    if (way !== 'itself') {
      await this.#desk.ask(otherWay(way));
      return;
    }
    switch (this.#state.kind) {
      case 'idle':
        return this.#find();
      case 'busy':
        return; // the question is open already, or will be in a moment
      case 'downloading':
        return this.#tellShare(this.#state);
      case 'ready':
        return this.#offerRestart(this.#state.version);
      default:
        missingCase(this.#state);
    }
  }

  /** Looks once, unasked, and says in the window when there is something newer. */
  async look(): Promise<void> {
    if (this.#desk.way !== 'itself') return;
    // Being offline is nothing to speak of unless the person asked.
    const version = await this.#source.find().catch(() => null);
    if (version !== null && this.#state.kind === 'idle') this.#desk.say(foundUnasked(version));
  }

  /** The app begins to quit, for whatever reason: an earlier wish to restart may have ended in staying. */
  quitting(): void {
    this.#restarting = this.#restartAsked;
    this.#restartAsked = false;
  }

  /** Ends the process, by way of the new version if that was the wish. Everything must be saved before. */
  leave(): void {
    if (!this.#restarting) {
      this.#desk.exit();
      return;
    }
    this.#source.restart((error) => {
      this.#desk.tellLast(failed(error));
      this.#desk.exit();
    });
  }

  async #find(): Promise<void> {
    this.#state = { kind: 'busy' };
    const wanted = await this.#wanted().finally(() => {
      this.#state = { kind: 'idle' };
    });
    if (wanted !== null) await this.#download(wanted);
  }

  /** The newer version that the person wants; null when there is none, or when it cannot be had. */
  async #wanted(): Promise<string | null> {
    let version: string | null;
    try {
      version = await this.#source.find();
    } catch (error) {
      await this.#desk.ask(failed(error));
      return null;
    }
    if (version !== null) return (await this.#desk.ask(found(version))) === DOWNLOAD ? version : null;
    await this.#desk.ask(upToDate(this.#desk.version));
    return null;
  }

  async #download(version: string): Promise<void> {
    const state = { kind: 'downloading' as const, version, stop: new AbortController(), share: 0 };
    this.#state = state;
    const onShare = (share: number): void => {
      state.share = share;
      this.#desk.showShare(share);
    };
    onShare(0);
    const failure = await this.#source.download(onShare, state.stop.signal).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    this.#desk.showShare(null);
    this.#state = failure === null ? { kind: 'ready', version } : { kind: 'idle' };
    if (failure === null) await this.#offerRestart(version);
    else if (!state.stop.signal.aborted) await this.#desk.ask(failed(failure.error));
  }

  async #tellShare({ version, share, stop }: State & { kind: 'downloading' }): Promise<void> {
    // Once it is all here, stopping comes too late and the next question is open already.
    if ((await this.#desk.ask(downloading(version, share))) === STOP) stop.abort();
  }

  async #offerRestart(version: string): Promise<void> {
    if ((await this.#desk.ask(ready(version))) !== RESTART) return;
    this.#restartAsked = true;
    this.#desk.quit();
  }
}
