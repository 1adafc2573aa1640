import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { useCommands } from '../commands/use-commands.ts';
import { MarkAllDialog } from '../mark-all/MarkAllDialog.tsx';
import type { MarkAllRequest } from '../mark-all/request.ts';
import { UndoProgress } from '../mark-all/UndoProgress.tsx';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';
import { useOwned } from '../ui/use-owned.ts';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import { NOTHING_ASKED, type Scope } from './ask.ts';
import { FindPane } from './FindPane.tsx';
import { FindContext } from './find-context.ts';
import { Here } from './here.ts';
import { ProjectLines } from './project-lines.ts';

interface FindPlaceProps {
  readonly session: ProjectSession;
  readonly articles: readonly ListedArticle[];
  readonly people: PeopleView;
  onOpenArticle(aid: ArticleId): void;
  readonly children: ReactNode;
}

/** The panes of a project with the search below them, while it is open. */
export function FindPlace({ session, articles, people, onOpenArticle, children }: FindPlaceProps) {
  const { host } = useApp();
  const [marking, setMarking] = useState<MarkAllRequest | null>(null);
  const door = useMemo(() => {
    const markAll = (request: MarkAllRequest) => {
      if (session.revoked) say(words.refusals.revoked);
      else if (session.role === 'viewer') say(words.refusals['no-right']);
      else setMarking(request);
    };
    return { here: new Here(), markAll };
  }, [session]);
  // Before it is asked for: whoever does so types on at once.
  const project = useOwned(() => new ProjectLines(host, session.pid, complain), [host, session]);
  const [scope, setScope] = useState<Scope | null>(null);
  // Kept while it is closed: one comes back to what one looked for.
  const [ask, setAsk] = useState(NOTHING_ASKED);
  /** Counts how often the search was asked for: the field takes the focus each time. */
  const [calls, setCalls] = useState(0);

  /** Where the focus was before: there it goes back when no article is open. */
  const cameFrom = useRef<Element | null>(null);

  const open = (where: Scope) => {
    if (scope === null) cameFrom.current = document.activeElement;
    const selected = selectedWords();
    if (selected !== '') setAsk((before) => ({ ...before, words: selected }));
    setScope(where);
    setCalls((before) => before + 1);
  };
  useCommands({ 'find.article': () => open('article'), 'find.project': () => open('project') });

  const close = () => {
    setScope(null);
    project?.search(null);
    if (door.here.place) door.here.place.focus();
    else if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };

  return (
    <FindContext value={door}>
      {children}
      {scope === null || project === null ? null : (
        <FindPane
          pid={session.pid}
          project={project}
          articles={articles}
          people={people}
          here={door.here}
          scope={scope}
          ask={ask}
          calls={calls}
          onAsk={setAsk}
          onScope={setScope}
          onOpenArticle={onOpenArticle}
          onClose={close}
          onMarkAll={door.markAll}
        />
      )}
      {marking === null ? null : (
        <MarkAllDialog
          request={marking}
          session={session}
          articles={articles}
          people={people}
          here={door.here}
          onClose={() => setMarking(null)}
        />
      )}
      <UndoProgress session={session} here={door.here} />
    </FindContext>
  );
}

/** More than this is no name or phrase that one would look for, in UTF-16 units. */
const MAX_SELECTED = 100;

/** The words selected in the article, on one line; empty when there are none, or too many. */
function selectedWords(): string {
  const selection = document.getSelection();
  const inText = selection?.anchorNode?.parentElement?.closest('article') ?? null;
  const words = selection?.toString().trim() ?? '';
  return inText !== null && words.length <= MAX_SELECTED && !words.includes('\n') ? words : '';
}
