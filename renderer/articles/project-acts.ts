import { drop as discard } from '../../shared/base/drop.ts';
import type { ArticleMeta } from '../../shared/model/article.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { Act } from '../../shared/model/step.ts';
import { bringBack } from '../../shared/steps/article-removal.ts';
import { type Assignment, assign, unassign } from '../../shared/steps/assignments.ts';
import { drop, edit } from '../../shared/steps/commands.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';
import { inSteps } from '../../shared/steps/step-length.ts';
import { words } from '../../shared/words/words.ts';
import { undoWords } from '../marking/undo-words.ts';
import type { OpenRoom, StepsTogether, UndoOutcome } from '../session/session-types.ts';
import { Watched } from '../session/watched.ts';
import type { ArticleRow } from './article-row.ts';
import type { Share } from './share-out.ts';

/** What the acts on a project's articles need. */
interface ProjectActsParts {
  readonly project: Pick<OpenRoom, 'name' | 'fold' | 'act' | 'undo' | 'redo'>;
  readonly together: Pick<StepsTogether, 'begin'>;
  nameOf(member: MemberId): string;
  say(message: string): void;
  /** Says something with a way to take it back; the returned function withdraws the offer. */
  offer(message: string, label: string, run: () => void): () => void;
  /** Gets what nobody expected. */
  complain(error: unknown): void;
}

type Listed = Pick<ArticleRow, 'record'>;

/**
 * What a person does to a project's articles and to who works on them: one after the other, each in one step,
 * however many articles it is about (thousands in as few as can be, which are one undo all the same), told with its number and an offer to undo it as a whole.
 */
export class ProjectActs extends Watched {
  /** How far something is that takes several steps, in acts; null while nothing does. */
  progress: { readonly done: number; readonly total: number } | null = null;
  #stopped = false;
  readonly #parts: ProjectActsParts;
  #last: Promise<void> = Promise.resolve();
  /** There is one offer at a time, and none after something else was done here. */
  #withdraw: () => void = () => undefined;

  constructor(parts: ProjectActsParts) {
    super();
    this.#parts = parts;
  }

  /** Sets details of articles: of each of them those that are different. */
  change(rows: readonly Listed[], set: Partial<ArticleMeta>): Promise<void> {
    return this.#write((fold) => rows.flatMap(({ record }) => editsOf(fold, record, set)), words.list.changed);
  }

  takeOut(rows: readonly Listed[]): Promise<void> {
    const drops = (fold: Fold) => live(fold, rows).map((record) => drop(record));
    return this.#write(drops, words.list.taken);
  }

  /** Brings articles back that were taken out; those that were deleted for good stay away: each of them asks for care. */
  bringBack(rows: readonly Listed[]): Promise<void> {
    const acts = (fold: Fold) =>
      rows
        .map(({ record }) => bringBack(fold, fold.get(record.id) ?? record))
        .filter(({ length }) => length === 1)
        .flat();
    return this.#write(acts, words.list.brought);
  }

  /** @param due `YYYY-MM-DD`, or empty for none; null leaves what each assignment has */
  assign(shares: readonly Share[], due: string | null): Promise<void> {
    const acts = (fold: Fold) => shares.flatMap(({ aid, member }) => assign(fold, aid, member, due));
    return this.#write(acts, words.list.assigned);
  }

  unassign(assignments: readonly Assignment[]): Promise<void> {
    const acts = (fold: Fold) => live(fold, assignments).map((record) => unassign({ record }));
    return this.#write(acts, words.list.unassigned);
  }

  /** Undoes or redoes one's last step in the project. */
  travel(verb: 'undo' | 'redo'): Promise<void> {
    return this.#inTurn(() => this.#turn(this.#parts.project[verb](), verb));
  }

  /** Stops what is being done after the step that is being written: what was done stays, and can be undone. */
  stop(): void {
    this.#stopped = true;
  }

  /** Withdraws the offer that stands: the project is left. */
  dispose(): void {
    this.#withdraw();
  }

  #write(acts: (fold: Fold) => readonly Act[], said: (acts: number) => string): Promise<void> {
    const { project, together, say, offer } = this.#parts;
    return this.#inTurn(async () => {
      const all = acts(project.fold);
      if (all.length === 0) return say(words.list.nothingToDo);
      const begun = together.begin();
      const steps = inSteps(all, { most: AT_ONCE, countOf: undoActs });
      let done = 0;
      this.#stopped = false;
      try {
        for (const step of steps) {
          if (this.#stopped) break;
          if (steps.length > 1) this.#tell({ done, total: all.length });
          await begun.act(project, step, 'hand');
          done += step.length;
        }
      } finally {
        begun.end();
        this.#tell(null);
        const takeBack = () => discard(this.#inTurn(() => this.#turn(begun.undo(), 'undo')));
        if (done > 0) this.#withdraw = offer(said(done), words.list.undo, takeBack);
      }
    });
  }

  #tell(progress: ProjectActs['progress']): void {
    if (progress === this.progress) return;
    this.progress = progress;
    this.bump();
  }

  async #turn(turned: Promise<UndoOutcome>, verb: 'undo' | 'redo'): Promise<void> {
    const { say, nameOf } = this.#parts;
    const said = undoWords(await turned, verb, nameOf);
    if (said) say(said);
  }

  #inTurn(what: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(() => {
      this.#withdraw();
      return what();
    });
    this.#last = turn.catch((error) => this.#parts.complain(error));
    return this.#last;
  }
}

/** So many acts take one step, for which nobody waits; more go in steps of this size, so that it is seen how far they are. */
const AT_ONCE = 500;

/** How many acts undoing an act may take [U2]: that has to fit into one step, too, and gives back each value by an act of its own. */
function undoActs(act: Act): number {
  if (act.kind !== 'edit') return 1;
  return Object.keys(act.set).reduce((sum, field) => sum + Math.max(1, act.over[field]?.length ?? 0), 0);
}

/** The records as they are now, without those that are gone. */
const live = (fold: Fold, rows: readonly Listed[]): FoldedRecord[] =>
  rows.flatMap(({ record }) => fold.get(record.id) ?? []).filter(({ dropped }) => !dropped);

/** An edit of the fields that have another value, or several; none where all is so already. */
function editsOf(fold: Fold, { id }: FoldedRecord, set: Partial<ArticleMeta>): Act[] {
  const record = fold.get(id);
  if (record === undefined) return [];
  const changed = Object.entries(set).filter(([key, value]) => {
    const field = record.fields[key];
    return field?.contested === true || (field?.value ?? '') !== value;
  });
  return changed.length === 0 ? [] : [edit(record, Object.fromEntries(changed))];
}
