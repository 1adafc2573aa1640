import { ClipboardPaste, FilePlus2, Maximize2, Minimize2 } from 'lucide-react';
import { type ChangeEvent, type RefObject, useId, useMemo, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import { words } from '../../shared/words/words.ts';
import { BlindDialogs } from '../blind/BlindDialogs.tsx';
import { ExportDialog } from '../export/ExportDialog.tsx';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { showNumber } from '../ui/text.ts';
import { Unseen } from '../ui/Unseen.tsx';
import { ArticleList } from './ArticleList.tsx';
import styles from './ArticlesPane.module.css';
import { AssignDialog } from './AssignDialog.tsx';
import type { ArticleRow } from './article-row.ts';
import { BulkBar } from './BulkBar.tsx';
import { BulkProgress } from './BulkProgress.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { ListTools } from './ListTools.tsx';
import { ListUndo } from './ListUndo.tsx';
import { isNarrowed, type Order, personOf, WHOLE_LIST } from './list-state.ts';
import { queueOf } from './next-article.ts';
import type { ProjectActs } from './project-acts.ts';
import { NONE_CHOSEN, type RowSelection } from './row-selection.ts';
import { SetFieldDialog } from './SetFieldDialog.tsx';
import { TakenOut, type TakenOutArticle } from './TakenOut.tsx';
import { type ArticleListView, isLong } from './use-article-list.ts';

interface ArticlesPaneProps {
  readonly session: ProjectSession;
  readonly people: PeopleView;
  readonly rows: readonly ArticleRow[];
  /** The list as it is narrowed and sorted. */
  readonly view: ArticleListView;
  readonly acts: ProjectActs;
  readonly open: ArticleId | null;
  /** What the list is to bring into sight; see `ArticleList`. */
  readonly pointed: { readonly aid: ArticleId } | null;
  /** Whether it has the whole width of the workbench. */
  readonly wide: boolean;
  /** Owners and curators may add, and change what is here. */
  readonly mayAdd: boolean;
  /** The file picker, so that a menu command can open it. */
  readonly picker: RefObject<HTMLInputElement | null>;
  readonly takenOut: readonly TakenOutArticle[];
  onOpen(aid: ArticleId): void;
  onWiden(wide: boolean): void;
  onRestore(article: TakenOutArticle): void;
  onDelete(article: TakenOutArticle): void;
  onFiles(files: readonly File[]): void;
  onPaste(): void;
}

/** The left pane: the project's articles, what can be done with them, and the ways to add more. */
export function ArticlesPane(props: ArticlesPaneProps) {
  const { session, people, rows, view, acts, open, pointed, wide, mayAdd, picker, takenOut } = props;
  const { onOpen, onWiden, onRestore, onDelete, onFiles, onPaste } = props;
  const { list } = words;
  const title = useId();
  const pane = useRef<HTMLElement>(null);
  const [selection, select] = useState<RowSelection>(NONE_CHOSEN);
  const [dialog, setDialog] = useState<'assign' | 'set' | 'mode' | 'export' | null>(null);
  const tags = useMemo(() => tagsIn(rows), [rows]);
  const { shown, state } = view;
  const me = session.me.member;
  const queue = useMemo(() => queueOf(rows, me), [rows, me]);
  const narrowed = shown.length < rows.length;
  /** What is chosen and in sight: what cannot be seen is not acted upon. */
  const chosen = useMemo(
    () => (selection.chosen.size === 0 ? [] : shown.filter(({ aid }) => selection.chosen.has(aid))),
    [selection, shown],
  );
  const everyone = people.all;
  const close = () => setDialog(null);
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    // The same file can be picked again.
    event.target.value = '';
  };
  const widen = (next: boolean) => {
    select(NONE_CHOSEN);
    onWiden(next);
  };
  const sort = (order: Order) => view.change({ order, reverse: state.order === order && !state.reverse });
  const takeOut = () => {
    select(NONE_CHOSEN);
    drop(acts.takeOut(chosen));
  };
  return (
    <nav ref={pane} className={styles.pane} data-wide={wide || undefined} aria-labelledby={title}>
      <div className={styles.side}>
        <div className={styles.head}>
          <h2 id={title} className={styles.title}>
            {list.title}
            {rows.length > 0 ? (
              <span>{narrowed ? list.some(shown.length, rows.length) : showNumber(rows.length)}</span>
            ) : null}
          </h2>
          {wide ? <ColumnsMenu hidden={state.hidden} onChange={(hidden) => view.change({ hidden })} /> : null}
          {rows.length > 0 ? (
            <IconButton label={wide ? list.narrow : list.widen} aria-pressed={wide} onClick={() => widen(!wide)}>
              {wide ? <Minimize2 size={16} aria-hidden /> : <Maximize2 size={16} aria-hidden />}
            </IconButton>
          ) : null}
        </div>
        {queue.all > 0 && !isLong(rows.length) ? (
          <p className={styles.queue}>{list.queue(queue.done, queue.all)}</p>
        ) : null}
        {queue.all > 0 && isLong(rows.length) ? (
          <button
            type="button"
            className={styles.queue}
            aria-pressed={state.whose === me}
            onClick={() => view.change({ whose: state.whose === me ? 'all' : me })}
          >
            {list.queue(queue.done, queue.all)}
          </button>
        ) : null}
        {isLong(rows.length) ? (
          <ListTools
            state={state}
            me={me}
            people={everyone}
            tags={tags}
            onChange={view.change}
            onDown={() => pane.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()}
          />
        ) : null}
        <Unseen live>{narrowed ? list.found(shown.length) : ''}</Unseen>
        <Unseen live>{chosen.length > 0 ? list.chosen(chosen.length) : ''}</Unseen>
        <BulkProgress acts={acts} />
        {mayAdd ? <ListUndo pane={pane} wide={wide} onTravel={(verb) => drop(acts.travel(verb))} /> : null}
        {/* Over the table it stands in any case: a row must not move away under a double click. */}
        {wide || chosen.length > 0 ? (
          <BulkBar
            count={chosen.length}
            mayEdit={mayAdd}
            onAssign={() => setDialog('assign')}
            onSet={() => setDialog('set')}
            onMode={() => setDialog('mode')}
            onExport={() => setDialog('export')}
            onTakeOut={takeOut}
            onClear={() => select(NONE_CHOSEN)}
          />
        ) : null}
      </div>
      {shown.length > 0 ? (
        <ArticleList
          key={String(wide)}
          rows={shown}
          open={open}
          pointed={pointed}
          wide={wide}
          state={state}
          tags={tags}
          member={personOf(state, me)}
          people={people}
          selection={selection}
          mayEdit={mayAdd}
          onSelect={select}
          onOpen={(aid) => {
            if (wide) select(NONE_CHOSEN);
            onOpen(aid);
          }}
          onEdit={(row, change) => drop(acts.change([row], change))}
          onSort={sort}
          onTravel={(verb) => drop(acts.travel(verb))}
        />
      ) : narrowed ? (
        <div className={styles.empty}>
          <p>{list.noneFound}</p>
          {/* A long list has the same above, beside what it is narrowed by. */}
          {isNarrowed(state) && !isLong(rows.length) ? (
            <Button onClick={() => view.change({ ...WHOLE_LIST, hidden: state.hidden })}>{list.showAll}</Button>
          ) : null}
        </div>
      ) : (
        <p className={styles.empty}>{mayAdd ? list.empty : list.emptyForReader}</p>
      )}
      {mayAdd ? (
        <TakenOut
          articles={takenOut}
          onRestore={onRestore}
          onRestoreAll={() => drop(acts.bringBack(takenOut.filter(({ comesBack }) => comesBack)))}
          onDelete={onDelete}
        />
      ) : null}
      {mayAdd ? (
        <div className={styles.foot}>
          <input ref={picker} type="file" multiple hidden aria-label={list.filesToAdd} onChange={pick} />
          <Button icon={<FilePlus2 size={16} aria-hidden />} onClick={() => picker.current?.click()}>
            {list.addFiles}
          </Button>
          <Button icon={<ClipboardPaste size={16} aria-hidden />} onClick={onPaste}>
            {list.pasteText}
          </Button>
        </div>
      ) : null}
      {dialog === 'assign' ? (
        <AssignDialog
          rows={chosen}
          people={everyone}
          onClose={close}
          onAssign={({ shares, taken }, due) =>
            drop(taken.length > 0 ? acts.unassign(taken) : acts.assign(shares, due))
          }
        />
      ) : null}
      {dialog === 'set' ? (
        <SetFieldDialog rows={chosen} onSet={(change) => drop(acts.change(chosen, change))} onClose={close} />
      ) : null}
      {dialog === 'mode' ? (
        <BlindDialogs session={session} aids={chosen.map(({ aid }) => aid)} onClose={close} />
      ) : null}
      {dialog === 'export' ? (
        <ExportDialog session={session} only={chosen.map(({ aid }) => aid)} onClose={close} />
      ) : null}
    </nav>
  );
}

/** The built-in tags, then those that marks of the project have besides. */
function tagsIn(rows: readonly ArticleRow[]): readonly string[] {
  const tags = new Set<string>(BUILT_IN_TAGS.map(({ key }) => key));
  for (const { counted } of rows) for (const [tag] of counted?.tags ?? []) tags.add(tag);
  return [...tags];
}
