import type { MemberId } from '../../shared/model/ids.ts';
import { offerUndo as offerTurn } from '../marking/offer-undo.ts';
import type { RegisterDesk } from './register-desk.ts';

/** Says what was just done to the register, with a way back for as long as nothing else was done there. */
export function offerUndo(desk: RegisterDesk, message: string, nameOf: (member: MemberId) => string): void {
  const takeBack = offerTurn(message, () => desk.travel('undo'), nameOf);
  const end = desk.moved.on(() => {
    end();
    takeBack();
  });
}
