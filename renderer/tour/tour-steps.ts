import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { Act } from '../../shared/model/step.ts';
import type { Fold, FoldedStep } from '../../shared/steps/fold.ts';
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

/** One thing to try: its sentence (keys between backticks), and how one sees that it was done. */
export interface TourStep {
  readonly words: string;
  done(state: TourState): boolean;
}

/** What is tried in the sample project, in its order. Steps never go away, so what was done stays done. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    words: 'In “Calder Rose: what is known…”, select “328 people” and press `f`: a figure.',
    done: (state) => some(state, 'hand', (act) => act.kind === 'mark' && act.tag === 'figure'),
  },
  {
    words: 'Select “328 people were on board” and press `c`: a claim, over the figure. Marks may lie over one another.',
    done: hasNestedFigure,
  },
  {
    words: 'The claim is in hand. Press `a`: now it is an actor. The tag of every mark can be changed.',
    done: (state) => some(state, 'hand', isRetag),
  },
  {
    words: 'An actor it is not. Press `Ctrl+Z` to take your last step back.',
    done: (state) => some(state, 'undo', isRetag),
  },
  {
    words:
      'Open “Minister calls Calder Rose fire…” in the list of articles. It has another number: mark “330 passengers and crew” as a figure.',
    done: ({ withFigures }) => withFigures > 1,
  },
  {
    words: 'Now take your marks with you: press `Ctrl+E`, choose where, and look at the file.',
    done: ({ exported }) => exported,
  },
];

/** What is said when everything was tried. */
export const TOUR_END = 'That was the whole way, from text to dataset. `?` shows every key, `F1` opens the help.';

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
