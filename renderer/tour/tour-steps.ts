import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { Act } from '../../shared/model/step.ts';
import type { Fold, FoldedStep } from '../../shared/steps/fold.ts';
import type { Words } from '../../shared/words/words.ts';
import { markView } from '../store/mark-view.ts';

/** What the tour reads: what is there, never what was clicked. */
export interface TourState {
  readonly me: MemberId;
  /** The open article's marks and text; null while none is open. */
  readonly article: { readonly fold: Fold; readonly text: LiveText } | null;
  /** In how many of the project's articles something is marked as a figure. */
  readonly withFigures: number;
  /** Whether something was exported, or saved as a file, since Postil was started. */
  readonly exported: boolean;
}

/** One thing to try, and how one sees that it was done. */
export interface TourStep {
  /** Its sentence stands under this name in the words of the tour. */
  readonly id: keyof Words['tour']['steps'];
  done(state: TourState): boolean;
}

/** What is tried in the sample project, in its order. Steps never go away, so what was done stays done. */
export const TOUR_STEPS: readonly TourStep[] = [
  { id: 'figure', done: (state) => some(state, 'hand', (act) => act.kind === 'mark' && act.tag === 'figure') },
  { id: 'claim', done: hasNestedFigure },
  { id: 'retag', done: (state) => some(state, 'hand', isRetag) },
  { id: 'undo', done: (state) => some(state, 'undo', isRetag) },
  { id: 'second', done: ({ withFigures }) => withFigures > 1 },
  { id: 'export', done: ({ exported }) => exported },
];

/** The place of the first step from `from` on that was not done yet; the number of steps when all were. */
export function nextStep(state: TourState, from: number): number {
  const next = TOUR_STEPS.findIndex((step, index) => index >= from && !step.done(state));
  return next < 0 ? TOUR_STEPS.length : next;
}

const isRetag = (act: Act): boolean => act.kind === 'edit' && Object.hasOwn(act.set, 'tag');

/** Whether a step of one's own, come about this way, holds such an act. */
function some({ me, article }: TourState, via: FoldedStep['via'], is: (act: Act) => boolean): boolean {
  if (article === null) return false;
  for (const key of article.fold.keys()) {
    const step = article.fold.step(key);
    if (step?.by === me && step.via === via && step.acts.some((act) => act !== null && is(act))) return true;
  }
  return false;
}

/** Whether a claim of one's own has a figure inside. */
function hasNestedFigure({ me, article }: TourState): boolean {
  if (article === null) return false;
  const { fold, text } = article;
  const marks = [...fold.all('mark')];
  const tagged = (tag: string) => marks.filter(({ fields }) => fields.tag?.value === tag);
  const claims = tagged('claim').filter(({ made }) => made.by === me);
  // Where marks lie is only looked up when there are both.
  if (claims.length === 0) return false;
  const figures = tagged('figure').flatMap((record) => markView(record, text).ranges);
  return claims
    .flatMap((record) => markView(record, text).ranges)
    .some((claim) => figures.some(({ start, end }) => claim.start <= start && end <= claim.end));
}
