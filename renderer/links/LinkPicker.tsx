import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { otherEnd } from '../../shared/links/read-link.ts';
import { words } from '../../shared/words/words.ts';
import { useWindow } from '../inspector/use-window.ts';
import type { MarkView } from '../store/mark-view.ts';
import { IconButton } from '../ui/Button.tsx';
import { shorten } from '../ui/text.ts';
import { candidatesFor, filtered, proposed, typeDigit } from './candidates.ts';
import styles from './LinkPicker.module.css';
import { PickerRow, ROW } from './PickerRow.tsx';
import { itemsOf, type PickerItem } from './picker-items.ts';
import type { Linking } from './use-linking.ts';

interface LinkPickerProps {
  /** The mark in hand. */
  readonly from: MarkView;
  /** The article's marks in reading order. */
  readonly marks: readonly MarkView[];
  readonly linking: Linking;
}

/** Keys that go on by one, as between marks in the text. */
const ONWARD: ReadonlySet<string> = new Set(['ArrowDown', 'j', 'n']);
const BACK: ReadonlySet<string> = new Set(['ArrowUp', 'k', 'p']);

/** Chooses by keyboard what the mark in hand is linked with, and how; what is chosen shows in the text meanwhile. */
export function LinkPicker({ from, marks, linking }: LinkPickerProps) {
  const { links, selected } = linking;
  const [typed, setTyped] = useState('');
  const [digits, setDigits] = useState('');
  const [aimed, setAimed] = useState<string | null>(null);
  const [way, setWay] = useState(0);
  const field = useRef<HTMLInputElement>(null);

  const { version } = links;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is linked
  const candidates = useMemo(() => {
    const linked = new Set(links.at(from.id).map((link) => otherEnd(link, from.id)));
    return candidatesFor(from, marks, (mark) => linked.has(mark));
  }, [from, marks, links, version]);
  const best = useMemo(() => proposed(from, candidates)?.mark.id ?? null, [from, candidates]);
  const items = useMemo(
    () => itemsOf(from.tag, selected !== null && typed === '', filtered(candidates, typed)),
    [from, candidates, selected, typed],
  );
  const { box, first, last, scrollTo } = useWindow(items.length, ROW);
  const at = placeOf(items, aimed, best);
  const item = items[at];
  const choice = item?.choices[way % item.choices.length];

  const aim = useEffectEvent(() => {
    scrollTo(at);
    linking.aim(item?.kind === 'mark' ? item.mark : null);
  });
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [box]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is chosen
  useEffect(() => aim(), [item?.key]);
  useEffect(() => () => linking.aim(null), [linking.aim]);

  const go = (to: number) => {
    setAimed(items[Math.max(0, Math.min(items.length - 1, to))]?.key ?? null);
    setWay(0);
  };
  const turn = (by: number) => item && setWay((now) => (now + by + item.choices.length) % item.choices.length);
  const choose = (chosen: PickerItem | undefined, how = chosen?.choices[0]) => {
    if (!chosen || !how) return;
    if (chosen.kind === 'words') linking.linkSelected(from.id, chosen.tag, how);
    else linking.link(from.id, chosen.mark.id, how);
  };
  const number = (digit: string) => {
    const now = typeDigit(digits, digit, candidates.filter((each) => each.number !== null).length);
    setDigits(now);
    const found = items.findIndex((each) => each.kind === 'mark' && String(each.number) === now);
    if (found >= 0) go(found);
  };
  const goBack = () => {
    if (typed === '') return linking.leave();
    setTyped('');
    box.current?.focus({ preventScroll: true });
  };

  /** Where the right arrow leads among the ways to link: they stand in the order of reading. */
  const onward = (): number => (box.current?.matches(':dir(rtl)') ? -1 : 1);

  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || key === 'Tab') return;
    const inField = event.target === field.current;
    if (!/^\d$/.test(key)) setDigits('');
    if (key === 'Escape') goBack();
    else if (key === 'Enter' && !(event.target instanceof HTMLButtonElement)) choose(item, choice);
    else if (key === 'ArrowDown' || (!inField && ONWARD.has(key))) go(at + 1);
    else if (key === 'ArrowUp' || (!inField && BACK.has(key))) go(at - 1);
    else if (inField || event.target instanceof HTMLButtonElement) return event.stopPropagation();
    else if (/^\d$/.test(key)) number(key);
    else if (key === 'ArrowRight') turn(onward());
    else if (key === 'ArrowLeft') turn(-onward());
    else if (key === 'Home') go(0);
    else if (key === 'End') go(items.length - 1);
    else if (key === '/') field.current?.focus();
    // Whatever else types something means nothing here, least of all to marks.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the list and of the field, heard in one place
    <div className={styles.picker} onKeyDown={press} data-linking>
      <header className={styles.head}>
        <h2 className={styles.title}>{words.links.picker.title(shorten(from.quotes.join(' … '), 60))}</h2>
        <IconButton label={words.links.picker.close} onClick={linking.leave}>
          <X size={18} aria-hidden />
        </IconButton>
      </header>
      <input
        ref={field}
        type="search"
        className={styles.filter}
        aria-label={words.links.picker.filter}
        placeholder={words.links.picker.filter}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAimed(null);
        }}
      />
      <div
        ref={box}
        role="listbox"
        tabIndex={0}
        aria-label={words.links.picker.list}
        aria-activedescendant={item && at >= first && at < last ? `link-${at}` : undefined}
        className={styles.box}
      >
        {items.length === 0 ? (
          <p className={styles.none}>
            {candidates.length === 0 ? words.links.picker.noneThere : words.links.picker.noneFit}
          </p>
        ) : (
          <div role="presentation" className={styles.all} style={{ height: items.length * ROW }}>
            {items.slice(first, last).map((each, offset) => (
              <PickerRow
                key={each.key}
                item={each}
                place={first + offset}
                of={items.length}
                how={first + offset === at ? choice : each.choices[0]}
                active={first + offset === at}
                onChoose={() => choose(each, first + offset === at ? choice : each.choices[0])}
              />
            ))}
          </div>
        )}
      </div>
      <p className={styles.keys}>
        {words.links.picker.keys(items.some((each) => each.kind === 'mark' && each.number !== null))}
      </p>
    </div>
  );
}

/** Which item is chosen: the one aimed at while it is there, else the words, else the best of the marks. */
function placeOf(items: readonly PickerItem[], aimed: string | null, best: string | null): number {
  const find = (key: string | null) => items.findIndex((item) => item.key === key);
  const found = aimed === null ? -1 : find(aimed);
  if (found >= 0) return found;
  return items[0]?.kind === 'words' ? 0 : Math.max(0, find(best));
}
