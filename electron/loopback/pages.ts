import type { WebSocket } from 'ws';
import type { HostEvents } from '../../shared/host/contract.ts';
import { toWire } from '../../shared/host/crossing.ts';
import type { PageId, PathQuestion } from '../services/shell.ts';

/** The browser tabs that listen now, and the questions that wait for their answers. */
export class Pages {
  readonly #sockets = new Map<PageId, WebSocket>();
  readonly #questions = new Map<number, { page: PageId; settle: (path: string | null) => void }>();
  readonly #met = new Set<PageId>();
  #lastQuestion = 0;

  /** Adds a tab's socket and answers whether the tab is new. One that comes back replaces its old socket. */
  add(page: PageId, socket: WebSocket): boolean {
    const isNew = !this.#met.has(page);
    this.#met.add(page);
    this.#sockets.get(page)?.terminate();
    this.#sockets.set(page, socket);
    socket.on('close', () => {
      if (this.#sockets.get(page) !== socket) return;
      this.#sockets.delete(page);
      for (const [id, question] of this.#questions) if (question.page === page) this.answer(page, id, null);
    });
    // 'close' follows every error; without a listener the error would end the process.
    socket.on('error', () => socket.terminate());
    return isNew;
  }

  /** Tells one tab something. */
  tell<E extends keyof HostEvents>(page: PageId, event: E, payload: HostEvents[E]): void {
    this.#sockets.get(page)?.send(toWire({ event, payload }));
  }

  /** Tells all tabs something, or all but one. */
  emit<E extends keyof HostEvents>(event: E, payload: HostEvents[E], except?: PageId): void {
    const message = toWire({ event, payload });
    for (const [page, socket] of this.#sockets) if (page !== except) socket.send(message);
  }

  /** Asks the person at this tab; null when the tab is closed or they thought better. */
  ask(page: PageId, question: PathQuestion): Promise<string | null> {
    if (!this.#sockets.has(page)) return Promise.resolve(null);
    const id = ++this.#lastQuestion;
    return new Promise((settle) => {
      this.#questions.set(id, { page, settle });
      this.tell(page, 'ask', { id, ...question });
    });
  }

  /** Takes the answer to a question that waits; only the tab that was asked may give it. Answers whether it did. */
  answer(page: PageId, id: number, path: string | null): boolean {
    const question = this.#questions.get(id);
    if (question?.page !== page) return false;
    this.#questions.delete(id);
    question.settle(path);
    return true;
  }

  /** Ends every socket. */
  close(): void {
    for (const socket of this.#sockets.values()) socket.terminate();
  }
}
