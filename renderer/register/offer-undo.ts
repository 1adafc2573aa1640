import { drop } from '../../shared/base/drop.ts';
import { words } from '../../shared/words/words.ts';
import { offer } from '../ui/toasts.tsx';
import type { RegisterDesk } from './register-desk.ts';

/** Says what was just done to the register, with a way back for as long as nothing else was done there. */
export function offerUndo(desk: RegisterDesk, message: string): void {
  const takeBack = offer(message, words.registers.undo, () => drop(desk.travel('undo')));
  const end = desk.moved.on(() => {
    end();
    takeBack();
  });
}
