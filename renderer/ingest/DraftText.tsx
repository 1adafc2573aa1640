import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ZONE_TYPES } from '../../shared/model/zone.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Problem } from '../ui/Field.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { DraftLineRow } from './DraftLineRow.tsx';
import styles from './DraftText.module.css';
import type { DraftKind } from './draft-lines.ts';
import type { DraftItem, DraftStore } from './draft-store.ts';
import { choose, chosenRun, firstChoice, isChosen, shownLines } from './line-choice.ts';

/** What a line can be, in the order of the keys 1 to 8. */
const KINDS: readonly DraftKind[] = ['body', ...ZONE_TYPES, 'left-out'];
/** What a line is taken to be high until it was measured, in pixels. */
const LINE = 48;
const PAGE = 10;

interface DraftTextProps {
  readonly store: DraftStore;
  readonly item: DraftItem;
}

/**
 * The text of an article that was found, line by line as it will stand, with what its reader left out in its place: lines
 * are chosen by arrows or the mouse, and said to be text, a heading, a caption and so on. Or the text itself is edited.
 */
export function DraftText({ store, item }: DraftTextProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState(false);
  const { lines } = item;
  const shown = useMemo(() => shownLines(lines), [lines]);
  const [choice, setChoice] = useState(() => firstChoice(lines, shown));
  const leftOut = useMemo(() => lines.filter(({ kind }) => kind === 'left-out').length, [lines]);
  const virtual = useVirtualizer({
    count: editing ? 0 : shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 8,
  });

  const setKind = (kind: DraftKind, run = chosenRun(choice, shown)) => store.setKind(item.id, run, kind);
  const go = (to: number, extend: boolean) => {
    const next = choose(choice, to, shown.length, extend);
    setChoice(next);
    virtual.scrollToIndex(next.at);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { at } = choice;
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: shown.length - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
    }[event.key];
    const kind = /^[1-9]$/.test(event.key) ? KINDS[Number(event.key) - 1] : undefined;
    if (to !== undefined) go(to, event.shiftKey);
    else if (kind !== undefined) setKind(kind);
    else return;
    event.preventDefault();
  };
  const at = Math.min(choice.at, shown.length - 1);
  const here = lines[shown[at] ?? -1]?.kind;

  const doneEditing = () => {
    flushSync(() => setEditing(false));
    scroller.current?.focus();
  };
  if (editing) return <DraftEditor store={store} item={item} onDone={doneEditing} />;
  return (
    <div className={styles.text}>
      <div className={styles.tools} role="toolbar" aria-label={words.preview.linesAre}>
        <span aria-hidden>{words.preview.linesAre}</span>
        {KINDS.map((kind, index) => (
          <button
            key={kind}
            type="button"
            className={styles.kind}
            aria-pressed={kind === here}
            aria-keyshortcuts={String(index + 1)}
            title={String(index + 1)}
            onClick={() => setKind(kind)}
          >
            {kindName(kind)}
          </button>
        ))}
        <Button kind="quiet" className={styles.edit ?? ''} onClick={() => setEditing(true)}>
          {words.preview.editText}
        </Button>
      </div>
      <Problem>{store.problems(item).text}</Problem>
      <div
        ref={scroller}
        role="listbox"
        aria-multiselectable
        tabIndex={0}
        aria-label={words.preview.text}
        aria-description={words.preview.textKeys}
        aria-activedescendant={shown.length > 0 ? `${id}${at}` : undefined}
        className={styles.lines}
        onKeyDown={press}
      >
        <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const place = shown[index];
            const line = lines[place ?? -1];
            if (place === undefined || !line) return null;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                id={`${id}${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={isChosen(choice, index)}
                aria-posinset={index + 1}
                aria-setsize={shown.length}
                data-active={index === at || undefined}
                className={styles.line}
                style={{ transform: `translateY(${start}px)` }}
                onClick={(event) => setChoice(choose(choice, index, shown.length, event.shiftKey))}
              >
                <DraftLineRow
                  line={line}
                  name={kindName(line.kind)}
                  apart={lines[place - 1]?.text.trim() === ''}
                  onBringBack={() => setKind('body', { first: place, last: place })}
                />
              </div>
            );
          })}
        </div>
      </div>
      {leftOut > 0 ? <p className={styles.count}>{words.preview.leftOutCount(leftOut)}</p> : null}
    </div>
  );
}

/** What people call a kind of line. */
function kindName(kind: DraftKind): string {
  if (kind === 'body') return words.preview.body;
  return kind === 'left-out' ? words.preview.leftOut : words.zones.names[kind];
}
