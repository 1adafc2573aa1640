import { drop } from '../../shared/base/drop.ts';
import { words } from '../../shared/words/words.ts';
import { undoWords } from '../marking/undo-words.ts';
import type { StepsBegun } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { complain } from '../ui/complain.ts';
import { offer, say } from '../ui/toasts.tsx';

/** Says what was done, with a way to take exactly that back. */
export function offerUndo(people: PeopleView, said: string, begun: StepsBegun): void {
  const takeBack = async () => {
    const told = undoWords(await begun.undo(), 'undo', (member) => people.of(member).name);
    if (told !== null) say(told);
  };
  offer(said, words.list.undo, () => drop(takeBack(), complain));
}
