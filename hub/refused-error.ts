import { REFUSALS, type Refusal } from '../shared/wire/refusal.ts';

/** A refusal on its way through Hocuspocus, which tells the client `reason` and throws for anything but an `Error`. */
export class RefusedError extends Error {
  readonly code: number;
  readonly reason: Refusal;

  constructor(refusal: Refusal, detail = '') {
    super(`refused: ${refusal}${detail && ` (${detail})`}`);
    this.code = REFUSALS[refusal].code;
    this.reason = refusal;
  }
}
