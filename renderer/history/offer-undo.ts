import { offerUndo as offerTurn } from '../marking/offer-undo.ts';
import type { StepsBegun } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';

/** Says what was done, with a way to take exactly that back. */
export function offerUndo(people: PeopleView, said: string, begun: Pick<StepsBegun, 'undo'>): void {
  offerTurn(
    said,
    () => begun.undo(),
    (member) => people.of(member).name,
  );
}
