import { useEffect, useMemo } from 'react';
import type { ActId, ArticleId, MemberId } from '../../shared/model/ids.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { revealedArticle } from '../../shared/steps/modes.ts';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { say } from '../ui/toasts.tsx';

/** What somebody has revealed since it was looked last. */
interface Revealed {
  readonly by: MemberId;
  readonly aids: readonly ArticleId[];
}

/** Notices in a project's history what others reveal, person by person. */
export class Reveals {
  readonly #me: MemberId;
  readonly #project: Fold;
  /** Null until it is known what was revealed before. */
  #known: ReadonlySet<ActId> | null;

  constructor(me: MemberId, project: Fold) {
    this.#me = me;
    this.#project = project;
    this.#known = project.stepCount === 0 ? null : this.#ids();
  }

  /**
   * What others have revealed since the last call, also while the project was not open. Whoever had nothing of the
   * project when it was opened is told nothing of what comes in until it is in step: it was so before they came.
   */
  next(inStep: boolean): readonly Revealed[] {
    const known = this.#known;
    if (known === null && !inStep) return [];
    this.#known = this.#ids();
    const all = [...this.#project.all('make', 'reveal')];
    const fresh = known === null ? [] : all.filter(({ id, made }) => !known.has(id) && made.by !== this.#me);
    return [...Map.groupBy(fresh, ({ made }) => made.by)].map(([by, records]) => ({
      by,
      aids: [...new Set(records.flatMap((record) => revealedArticle(record) ?? []))],
    }));
  }

  #ids(): ReadonlySet<ActId> {
    return new Set([...this.#project.all('make', 'reveal')].map(({ id }) => id));
  }
}

/** Says so when somebody else reveals what was made independently: the marks that one saw a moment ago are others now. */
export function useRevealsTold({ project, me, status }: ProjectSession, people: PeopleView): void {
  const { fold } = project;
  const reveals = useMemo(() => new Reveals(me.member, fold), [me.member, fold]);
  const inStep = status.hub.state === 'saved';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the fold holds
  useEffect(() => {
    for (const { by, aids } of reveals.next(inStep)) say(words.blind.revealedBy(people.of(by).name, aids.length));
  }, [reveals, fold.version, inStep]);
}
