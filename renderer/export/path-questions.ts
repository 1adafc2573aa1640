import { drop } from '../../shared/base/drop.ts';
import type { Host, HostEvents } from '../../shared/host/contract.ts';
import { Watched } from '../session/watched.ts';

/** A path that the host asks for. */
type PathQuestion = HostEvents['ask'];

/** How the person hears of what became of their answers. */
interface Says {
  /** The host had given up a question. */
  gone(): void;
  /** An answer could not be handed over. */
  failed(error: unknown): void;
}

/** The host's questions for a path that wait for the person, one after the other. */
export class PathQuestions extends Watched {
  readonly #host: Pick<Host, 'on' | 'answer'>;
  readonly #says: Says;
  readonly #ends: readonly (() => void)[];
  #waiting: readonly PathQuestion[] = [];

  constructor(host: Pick<Host, 'on' | 'answer'>, says: Says) {
    super();
    this.#host = host;
    this.#says = says;
    this.#ends = [
      host.on('ask', (question) => this.#set([...this.#waiting, question])),
      host.on('eventsMissed', () => this.#giveUp()),
    ];
  }

  /** The one to be answered; null when there is none. */
  get first(): PathQuestion | null {
    return this.#waiting[0] ?? null;
  }

  /** Answers the first one; null: the person thought better. */
  answer(path: string | null): void {
    const { first } = this;
    if (first === null) return;
    this.#set(this.#waiting.slice(1));
    drop(this.#tell(first, path), (error) => this.#says.failed(error));
  }

  dispose(): void {
    for (const end of this.#ends) end();
  }

  async #tell({ id }: PathQuestion, path: string | null): Promise<void> {
    const wasAwaited = await this.#host.answer(id, path);
    if (!wasAwaited && path !== null) this.#says.gone();
  }

  /** The host gives up what it asked a page that it reaches no more; where it had not noticed yet, it is told to. */
  #giveUp(): void {
    const gone = this.#waiting;
    if (gone.length === 0) return;
    this.#set([]);
    for (const question of gone) drop(this.#tell(question, null), (error) => this.#says.failed(error));
    this.#says.gone();
  }

  #set(waiting: readonly PathQuestion[]): void {
    this.#waiting = waiting;
    this.bump();
  }
}
