import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { FindLine } from '../../shared/find/query.ts';
import type { ArticleId, ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useCommands } from '../commands/use-commands.ts';
import type { MarkAllRequest } from '../mark-all/request.ts';
import { requestFor } from '../mark-all/request.ts';
import { useRegister } from '../register/register-context.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { say } from '../ui/toasts.tsx';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import { linesInArticle } from './article-lines.ts';
import { type Ask, isAsking, queryOf, type Scope } from './ask.ts';
import { entriesMeant } from './entries-meant.ts';
import { FindFields } from './FindFields.tsx';
import { FindFilters } from './FindFilters.tsx';
import { FindList } from './FindList.tsx';
import styles from './FindPane.module.css';
import { FindState } from './FindState.tsx';
import type { Here } from './here.ts';
import { allHere, type Lines } from './lines.ts';
import type { ProjectLines } from './project-lines.ts';
import { useChosenLine } from './use-chosen-line.ts';

interface FindPaneProps {
  readonly pid: ProjectId;
  /** What the project’s index finds. */
  readonly project: ProjectLines;
  readonly articles: readonly ListedArticle[];
  readonly people: PeopleView;
  readonly here: Here;
  readonly scope: Scope;
  readonly ask: Ask;
  /** Grows whenever the search is asked for anew. */
  readonly calls: number;
  onAsk(ask: Ask): void;
  onScope(scope: Scope): void;
  onOpenArticle(aid: ArticleId): void;
  onClose(): void;
  onMarkAll(request: MarkAllRequest): void;
}

/** What is looked for, and what was found, line by line in its context. */
export function FindPane(props: FindPaneProps) {
  const { pid, articles, people, here, scope, calls, project, onAsk, onScope, onOpenArticle, onClose, onMarkAll } =
    props;
  const ask = useMeant(props.ask);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const lines = useLines(props, ask);
  const query = useMemo(() => queryOf(ask, articles), [ask, articles]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew, the field is where one goes on
  useEffect(() => field.current?.select(), [calls]);
  useEffect(() => project.search(scope === 'project' ? query : null), [project, scope, query]);

  const show = (line: FindLine | undefined, focus: boolean) => {
    if (line) here.show({ line, focus, onGone: () => say(words.find.gone) }, onOpenArticle);
  };
  const { at, choose } = useChosenLine(
    lines,
    useMemo(() => ({ scope, ask }), [scope, ask]),
    show,
  );
  /** Goes to a line; with the focus in the text it stays there, else it is in the list. */
  const go = (to: number) => {
    if (lines.count === 0) return;
    const next = (to + lines.count) % lines.count;
    const inText = document.activeElement?.closest('article') != null;
    choose(next, inText);
    if (!inText) list.current?.focus();
  };
  const ready = () => lines.count > 0;
  useCommands({
    'find.next': { run: () => go(at + 1), ready },
    'find.previous': { run: () => go(at < 0 ? -1 : at - 1), ready },
  });
  const press = useEffectEvent((event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  });

  const titles = useMemo(() => new Map(articles.map((article) => [article.aid, article])), [articles]);
  return (
    <search className={styles.pane} aria-label={words.find.title} onKeyDown={press}>
      <div className={styles.head}>
        <FindFields
          field={field}
          scope={scope}
          ask={ask}
          onAsk={onAsk}
          onScope={onScope}
          onDown={() => go(Math.max(0, at))}
          onEnter={() => (at < 0 ? go(0) : show(lines.at(at), true))}
        />
        <Button
          kind="plain"
          className={styles.all ?? ''}
          disabled={ask.words.trim() === ''}
          onClick={() => onMarkAll(requestFor(ask, scope))}
        >
          {words.markAll.open}
        </Button>
        <IconButton label={words.find.close} className={styles.close ?? ''} onClick={onClose}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      <FindFilters scope={scope} ask={ask} articles={articles} pid={pid} people={people.all} onAsk={onAsk} />
      <FindState lines={lines} scope={scope} hasArticle={here.place !== null} />
      <FindList
        ref={list}
        lines={lines}
        at={at}
        titles={scope === 'project' ? titles : null}
        languageOf={(aid) => titles.get(aid)?.language ?? ''}
        onMove={go}
        onEnter={() => show(lines.at(at), true)}
      />
    </search>
  );
}

/** What is asked, with the entries that its words mean in the register as it is now. */
function useMeant(ask: Ask): Ask {
  const { view } = useRegister().desk;
  const { version } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the register
  return useMemo(() => {
    const entries = entriesMeant(ask, view);
    return entries.length === 0 ? ask : { ...ask, entries };
  }, [ask, view, version]);
}

/** The lines of the open article, or of the project: whichever is looked through. */
function useLines({ here, scope, project }: FindPaneProps, ask: Ask): Lines {
  const hereNow = useWatchable(here);
  useWatchable(project);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the open article
  const inArticle = useMemo(
    () => allHere(scope === 'article' && here.place ? linesInArticle(here.place, ask) : [], isAsking(ask)),
    [scope, here, hereNow, ask],
  );
  return scope === 'article' ? inArticle : project;
}
