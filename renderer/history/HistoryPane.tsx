import { X } from 'lucide-react';
import { useEffectEvent } from 'react';
import { missingCase } from '../../shared/base/assert.ts';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { IconButton } from '../ui/Button.tsx';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import { CameView } from './CameView.tsx';
import { ContestedView } from './ContestedView.tsx';
import { DroppedView } from './DroppedView.tsx';
import styles from './History.module.css';
import { type HistoryPlace, useHistory } from './history-here.ts';
import { TimelineView } from './TimelineView.tsx';
import type { Walk } from './use-walk.ts';

/** What the pane shows. */
const VIEWS = ['article', 'came', 'contested', 'dropped'] as const;
export type HistoryView = (typeof VIEWS)[number];

interface HistoryPaneProps {
  readonly view: HistoryView;
  readonly session: ProjectSession;
  readonly articles: readonly ListedArticle[];
  readonly takenOut: readonly TakenOutArticle[];
  readonly people: PeopleView;
  /** The open article; null while none is. */
  readonly place: HistoryPlace | null;
  readonly walk: Walk;
  onView(view: HistoryView): void;
  onGo(aid: ArticleId, mark: ActId | null): void;
  onClose(): void;
}

/** What happened: to the open article, while one was away, where people do not agree, and what was dropped. */
export function HistoryPane(props: HistoryPaneProps) {
  const { view, place, onView, onClose } = props;
  const { past, show } = useHistory();
  const { history } = words;
  const press = useEffectEvent((event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    // The pane stays: it leads to other moments.
    if (past !== null) return show(null);
    onClose();
    document.querySelector<HTMLElement>('article[data-text]')?.focus();
  });
  return (
    <section className={styles.pane} aria-label={history.title} onKeyDown={press}>
      <div className={styles.head}>
        <h2 className={styles.title}>{history.title}</h2>
        <fieldset className={styles.views} aria-label={history.title}>
          {VIEWS.map((each) => (
            <button
              key={each}
              type="button"
              className={styles.view}
              aria-pressed={each === view}
              onClick={() => onView(each)}
            >
              {history.views[each]}
            </button>
          ))}
        </fieldset>
        <IconButton label={history.close} className={styles.close ?? ''} onClick={onClose}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      {place === null && view === 'article' ? (
        <p className={styles.state}>{history.noArticle}</p>
      ) : (
        <View {...props} key={view === 'contested' || view === 'came' ? view : `${view} ${place?.aid}`} />
      )}
    </section>
  );
}

function View({ view, session, articles, takenOut, people, place, walk, onGo }: HistoryPaneProps) {
  useWatchable(session);
  switch (view) {
    case 'article':
      return place && <TimelineView session={session} place={place} people={people} />;
    case 'came':
      return <CameView place={place} walk={walk} articles={articles} people={people} />;
    case 'contested':
      return <ContestedView session={session} articles={articles} people={people} place={place} onGo={onGo} />;
    case 'dropped':
      return <DroppedView session={session} people={people} place={place} takenOut={takenOut} articles={articles} />;
    default:
      return missingCase(view);
  }
}
