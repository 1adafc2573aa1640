import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import type { ArticleMeta } from '../../shared/model/article.ts';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useKeyTable } from '../commands/use-key-table.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import styles from './ArticleList.module.css';
import type { ArticleRow } from './article-row.ts';
import { ListHead } from './ListHead.tsx';
import { ListRow } from './ListRow.tsx';
import { columnsOf } from './list-columns.ts';
import { keyTurn } from './list-keys.ts';
import { asGrid, asRow, CELL } from './list-roles.ts';
import { type Column, isNarrowed, type ListState, type Order } from './list-state.ts';
import { META_FIELDS } from './meta-fields.ts';
import { RowEditor } from './RowEditor.tsx';
import { allRows, NONE_CHOSEN, type RowSelection, rangeTo, toggleRow } from './row-selection.ts';
import { TypeAhead } from './type-ahead.ts';
import { useHeight } from './use-height.ts';
import { useKeptSight } from './use-kept-sight.ts';

/** What a row is taken to be high until it was measured, in pixels: one with a heading of two lines. */
const ROW = 66;
/** What is left out beside the text. */
const ALL_SHOWN: readonly Column[] = [];
/** Rows kept above and below the view, so that a quick scroll does not show gaps. */
const SPARE = 6;

interface ArticleListProps {
  readonly rows: readonly ArticleRow[];
  readonly open: ArticleId | null;
  /** What is to be brought into sight, whatever is open; another object each time. */
  readonly pointed: { readonly aid: ArticleId } | null;
  /** Whether a click chooses a row, and only Enter opens it: the list has the whole width. */
  readonly wide: boolean;
  readonly state: ListState;
  readonly tags: readonly string[];
  /** Whose progress is shown. */
  readonly member: MemberId;
  readonly people: PeopleView;
  readonly selection: RowSelection;
  /** Owners and curators may edit details. */
  readonly mayEdit: boolean;
  onSelect(selection: RowSelection): void;
  onOpen(aid: ArticleId): void;
  onEdit(row: ArticleRow, change: Partial<ArticleMeta>): void;
  onSort(order: Order): void;
  onTravel(verb: 'undo' | 'redo'): void;
}

/**
 * The project's articles: one stop for Tab, arrows move, letters find, Enter opens, Space chooses, F2 edits. Only the rows
 * in view exist, and the one the keys are at, each with its place in the whole.
 */
export function ArticleList(props: ArticleListProps) {
  const { rows, open, pointed, wide, state, tags, member, people, selection, mayEdit } = props;
  const { onSelect, onOpen, onEdit, onSort, onTravel } = props;
  /** Beside the text there is no table to choose the columns of. */
  const hidden = wide ? state.hidden : ALL_SHOWN;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const letters = useRef(new TypeAhead());
  /** Letters after a click belong to the text that it opened. */
  const byKeyboard = useRef(false);
  const [active, setActive] = useState(open);
  const [editing, setEditing] = useState<{ readonly aid: ArticleId; readonly field: keyof ArticleMeta } | null>(null);
  const keyTable = useKeyTable();
  const peopleVersion = useWatchable(people);
  const place = (aid: ArticleId | null) => rows.findIndex((row) => row.aid === aid);
  const at = Math.max(0, active === null ? place(open) : place(active));

  const headHeight = useHeight(head);
  const virtual = useVirtualizer({
    count: rows.length,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    getScrollElement: () => box.current,
    getItemKey: (index) => rows[index]?.aid ?? index,
    estimateSize: () => ROW,
    overscan: SPARE,
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      return inView.includes(at) || at >= rows.length ? inView : [...inView, at].sort((a, b) => a - b);
    },
  });

  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    const row = rows[next];
    if (!row) return;
    setActive(row.aid);
    virtual.scrollToIndex(next);
  };

  const follow = useEffectEvent((aid: ArticleId | null) => {
    setActive(aid);
    const index = place(aid);
    if (index >= 0) virtual.scrollToIndex(index);
  });
  const whole = !isNarrowed(state);
  // Whoever opened it: what is open is in sight, and the keys go on from there.
  useEffect(() => follow(open), [open]);
  const allAgain = useEffectEvent(() => follow(open));
  useEffect(() => {
    if (whole) allAgain();
  }, [whole]);
  useEffect(() => {
    if (pointed !== null) follow(pointed.aid);
  }, [pointed]);

  useKeptSight(box, () => at < rows.length && virtual.scrollToIndex(at));

  const ids = () => rows.map(({ aid }) => aid);
  const edit = (aid: ArticleId, field: keyof ArticleMeta = 'title') => {
    if (mayEdit) setEditing({ aid, field });
  };
  const leaveEditing = (back: boolean) => {
    setEditing(null);
    if (back) box.current?.focus();
  };

  const press = (event: KeyboardEvent) => {
    // Keys in the fields of a row are theirs.
    if (event.target !== event.currentTarget) return;
    // The key that made the list wide leads back, unless a word is being typed.
    const leadsBack = wide && keyTable.askedBy(event)?.row.id === 'list.wide';
    if (leadsBack && !letters.current.isTyping(event.timeStamp)) return;
    const { range } = virtual;
    const turn = keyTurn(event, {
      at,
      count: rows.length,
      page: Math.max(1, (range?.endIndex ?? 0) - (range?.startIndex ?? 0) - 1),
      isTyping: byKeyboard.current && letters.current.isTyping(event.timeStamp),
      mayType: byKeyboard.current,
      hasChosen: selection.chosen.size > 0,
    });
    const row = rows[at];
    if (turn === null || !row) return;
    event.preventDefault();
    if (turn.do !== 'type') letters.current.end();
    switch (turn.do) {
      case 'move': {
        byKeyboard.current = true;
        const to = rows[turn.to];
        if (turn.extend && to) onSelect(rangeTo(selection, ids(), to.aid, row.aid));
        return move(turn.to);
      }
      case 'type': {
        const headings = rows.map(({ heading }) => heading);
        const found = letters.current.find(turn.letter, event.timeStamp, headings, at);
        return found >= 0 ? move(found) : undefined;
      }
      case 'open':
        return onOpen(row.aid);
      case 'toggle':
        return onSelect(toggleRow(selection, row.aid));
      case 'all':
        return onSelect(allRows(selection, ids()));
      case 'none':
        return onSelect(NONE_CHOSEN);
      case 'edit':
        return edit(row.aid);
      default:
        return onTravel(turn.do);
    }
  };

  const click = (event: MouseEvent, aid: ArticleId) => {
    if (editing?.aid === aid) return;
    const from = rows[at]?.aid ?? aid;
    setActive(aid);
    if (event.shiftKey) return onSelect(rangeTo(selection, ids(), aid, from));
    if (event.ctrlKey || event.metaKey) return onSelect(toggleRow(withOpen(selection, wide ? null : open), aid));
    onSelect(wide ? { chosen: new Set([aid]), from: aid } : NONE_CHOSEN);
    if (!wide) onOpen(aid);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a grid
    <div
      ref={box}
      {...asGrid(words.list.title, rows.length, rows[at] && editing === null ? `${id}${rows[at].aid}` : undefined)}
      className={styles.list}
      style={asStyle(columnsOf(tags.length, hidden))}
      onKeyDown={press}
      onFocus={(event) => {
        if (event.target === event.currentTarget) byKeyboard.current = event.currentTarget.matches(':focus-visible');
      }}
      onPointerDown={() => {
        byKeyboard.current = false;
      }}
    >
      <ListHead ref={head} state={state} tags={tags} hidden={hidden} onSort={onSort} />
      <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          const isEdited = editing?.aid === row.aid;
          const isChosen = selection.chosen.size > 0 ? selection.chosen.has(row.aid) : row.aid === open;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
            // biome-ignore lint/a11y/noStaticElementInteractions: a row of the grid
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-active={index === at || undefined}
              data-open={row.aid === open || undefined}
              data-pointed={row.aid === pointed?.aid || undefined}
              id={`${id}${row.aid}`}
              {...asRow(index, isChosen, row.aid === open)}
              className={isEdited ? styles.edited : styles.row}
              style={{ transform: `translateY(${start - headHeight}px)` }}
              onClick={(event) => click(event, row.aid)}
              onDoubleClick={(event) => edit(row.aid, fieldAt(event))}
            >
              {isEdited ? (
                <div {...CELL}>
                  <RowEditor
                    row={row}
                    field={editing.field}
                    nameOf={(who) => people.of(who).name}
                    onChange={(change) => onEdit(row, change)}
                    onLeave={leaveEditing}
                  />
                </div>
              ) : (
                <ListRow {...{ row, tags, hidden, member, people, peopleVersion }} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A selection that begins with the open article: choosing a second one means both. */
const withOpen = (selection: RowSelection, open: ArticleId | null): RowSelection =>
  selection.chosen.size > 0 || open === null ? selection : { chosen: new Set([open]), from: open };

/** The columns for the style sheet; React's types know no properties of one's own. */
const asStyle = (columns: string): CSSProperties => ({ '--columns': columns }) as CSSProperties;

/** The field that a double click was on; the title when it was on none. */
function fieldAt({ target }: MouseEvent): keyof ArticleMeta {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined;
  return META_FIELDS.find(({ key }) => key === name)?.key ?? 'title';
}
