import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import type { TextPoint } from '../../shared/model/text-point.ts';
import type { Here, Pointing } from '../../shared/wire/presence.ts';
import type { Watchable } from './session-types.ts';

/** Somebody else who is connected now: where they are, by the window that they use. */
export interface PersonHere extends Here {
  readonly member: MemberId;
}

/** What somebody else points at in an open article, in one window of theirs. */
export interface PersonPointing extends Pointing {
  readonly member: MemberId;
  /** A number that tells their windows apart, for as long as they are connected. */
  readonly window: number;
}

/** What somebody else sees of an open article, in one window of theirs. */
export interface PersonView {
  readonly member: MemberId;
  /** Where the first row begins that they see. */
  readonly top: TextPoint;
}

/** Who else is in an open project, and where. Nothing of it is ever written into a document. */
export interface ProjectPresence extends Watchable {
  /** Each of them once, by their id; the same array until something changes. */
  readonly people: readonly PersonHere[];
  /** Whether there is a line to the others now: without one nobody is known to be here, nor to have left. */
  readonly connected: boolean;
  /** Tells the others where this window is. */
  tell(here: Here): void;
  /** Whether people may see one another in an article: not while it is annotated blind. Then nothing is told, nothing shown. */
  mayBeSeen(aid: ArticleId): boolean;
}

/** Who else points where in an open article. */
export interface ArticlePresence extends Watchable {
  /** The same array until something changes. Each point is still to be looked up in the text here. */
  readonly others: readonly PersonPointing[];
  /** What they see of it, likewise. */
  readonly views: readonly PersonView[];
  /**
   * Tells what this window points at, and where the first row begins that it shows, until the function this answers
   * is called; both are asked for every message.
   */
  follow(read: () => Pointing | null, top?: () => TextPoint | null): () => void;
  /** This window points elsewhere now, or shows something else. */
  moved(): void;
}
