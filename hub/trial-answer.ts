import type { Role } from '../shared/model/role.ts';
import { encodeTrial, parseTrial } from '../shared/wire/trial.ts';
import { RefusedError } from './refused-error.ts';
import { type Report, textReport } from './report.ts';
import type { RoomDesk } from './room-desk.ts';

/** Answers questions which steps would be refused: of each connection one at a time, so that nobody fills the hub with them. */
export class Trials {
  readonly #asking = new WeakSet<object>();
  readonly #report: Report;

  constructor(report: Report = textReport) {
    this.#report = report;
  }

  /**
   * The answer to a question, or null when the text is none, the connection's last one is not answered yet, or `roleNow`
   * throws a `RefusedError`. Never rejects: nobody awaits the hook that asks for it.
   */
  async answer(connection: object, desk: RoomDesk, text: string, roleNow: () => Role): Promise<string | null> {
    if (this.#asking.has(connection)) return null;
    const question = parseTrial(text);
    if (question?.t !== 'would?') return null;
    this.#asking.add(connection);
    try {
      return encodeTrial({ t: 'would', n: question.n, refused: await desk.wouldRefuse(question.steps, roleNow()) });
    } catch (error) {
      if (!(error instanceof RefusedError)) this.#report('question-failed', {}, error);
      return null;
    } finally {
      this.#asking.delete(connection);
    }
  }
}
