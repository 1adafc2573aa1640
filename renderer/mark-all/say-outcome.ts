import { words } from '../../shared/words/words.ts';
import { offerUndo } from '../history/offer-undo.ts';
import type { PeopleView } from '../store/people-view.ts';
import { say } from '../ui/toasts.tsx';
import type { MarkAllOutcome } from './write-marks.ts';

/** Says what a mark-all did and what it left out, with the way to take it back. */
export function sayOutcome(outcome: MarkAllOutcome, people: PeopleView): void {
  const { markAll } = words;
  const { marked, articles, changed, already, failed, stopped } = outcome;
  const sentences = [
    marked > 0 ? markAll.done(marked, articles) : markAll.nothingDone,
    ...(stopped ? [markAll.stopped] : []),
    ...(changed > 0 ? [markAll.changed(changed)] : []),
    ...(already > 0 ? [markAll.already(already)] : []),
    ...(failed > 0 ? [markAll.failed(failed)] : []),
  ].join(' ');
  if (marked > 0) offerUndo(people, sentences, outcome);
  else say(sentences);
}
