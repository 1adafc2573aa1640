import { type ReactNode, useMemo, useState } from 'react';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';
import { useCommands } from '../commands/use-commands.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import { HistoryPane, type HistoryView } from './HistoryPane.tsx';
import { HistoryContext, type Past } from './history-here.ts';
import type { CameHere } from './use-came.ts';
import { useWalk } from './use-walk.ts';

interface HistoryPlacesProps {
  readonly session: ProjectSession;
  readonly came: CameHere;
  readonly articles: readonly ListedArticle[];
  readonly takenOut: readonly TakenOutArticle[];
  readonly people: PeopleView;
  onOpenArticle(aid: ArticleId): void;
  /** Opens an article, with a mark in hand. */
  onGo(aid: ArticleId, mark: ActId | null): void;
  /** Opens an article, at lines of it that are set apart. */
  onZone(aid: ArticleId, zone: ActId): void;
  /** Shows an article in the list. */
  onPoint(aid: ArticleId): void;
  readonly children: ReactNode;
}

/** The panes of a project with what happened below them, while it is open. */
export function HistoryPlaces(props: HistoryPlacesProps) {
  const { session, came, articles, takenOut, people, onOpenArticle, onGo, onZone, onPoint, children } = props;
  const { here } = came;
  const { place } = here;
  const [view, setView] = useState<HistoryView | null>(null);
  const [past, show] = useState<Past | null>(null);
  const door = useMemo(() => ({ here, past, show }), [here, past]);
  const walk = useWalk({ came, articles, onOpenArticle, onGo, onZone, onPoint, leavePast: () => show(null) });

  useCommands({
    'history.article': () => setView('article'),
    'history.came': () => setView('came'),
    'history.contested': () => setView('contested'),
    'history.dropped': () => setView('dropped'),
    'came.next': () => {
      setView('came');
      walk.go(1);
    },
    'came.previous': () => {
      setView('came');
      walk.go(-1);
    },
  });

  return (
    <HistoryContext value={door}>
      {children}
      {view === null ? null : (
        <HistoryPane
          view={view}
          session={session}
          articles={articles}
          takenOut={takenOut}
          people={people}
          place={place}
          walk={walk}
          onView={setView}
          onGo={onGo}
          onClose={() => setView(null)}
        />
      )}
    </HistoryContext>
  );
}
