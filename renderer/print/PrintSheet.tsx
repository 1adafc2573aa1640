import { useEffect, useEffectEvent, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { ArticleMeta } from '../../shared/model/article.ts';
import { words as said } from '../../shared/words/words.ts';
import { fieldLabel, fieldValue, stateWord } from '../inspector/words.ts';
import { directionOf } from '../reader/direction.ts';
import type { PaintedMark, PaintedZone } from '../reader/reader-types.ts';
import { TextModel } from '../reader/text-model.ts';
import { zonesByLine } from '../reader/zones.ts';
import { entryWords, useRegister } from '../register/register-context.ts';
import type { MarkView } from '../store/mark-view.ts';
import type { PeopleView } from '../store/people-view.ts';
import { showArticleDate } from '../ui/dates.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { tagColour } from '../ui/tag-look.ts';
import styles from './PrintSheet.module.css';
import { type Stretch, stretchesOf } from './stretches.ts';

interface PrintSheetProps {
  readonly meta: ArticleMeta;
  /** What the article is called where it has no title. */
  readonly heading: string;
  readonly text: string;
  readonly zones: readonly PaintedZone[];
  /** The marks to list, in the order of the text: a mark's number is its place here. */
  readonly marks: readonly MarkView[];
  /** The same marks as they are painted; those that lie nowhere are only listed. */
  readonly painted: readonly PaintedMark[];
  readonly people: PeopleView;
  /** The sheet is laid out: print it now. */
  onReady(): void;
}

/**
 * An article on paper: its whole text with every mark drawn around its words and numbered, then the marks as a list. It
 * lies outside the window's own page, is seen by the printer alone, and is there only while something is printed.
 */
export function PrintSheet({ meta, heading, text, zones, marks, painted, people, onReady }: PrintSheetProps) {
  const model = useMemo(() => new TextModel(text), [text]);
  const byLine = useMemo(() => zonesByLine(model, zones), [model, zones]);
  const numbers = useMemo(() => new Map(marks.map(({ id }, i) => [id, i + 1])), [marks]);
  const ready = useEffectEvent(onReady);
  useEffect(() => ready(), []);

  const about = [meta.outlet, meta.date && showArticleDate(meta.date), meta.url].filter((part) => part !== '');
  const lines = Array.from({ length: model.count }, (_, i) => {
    const type = byLine.get(i)?.zone.type;
    const Tag = type === 'heading' ? 'h2' : 'p';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number, and the sheet never changes
      <Tag key={i} className={type === 'boilerplate' ? styles.boilerplate : undefined}>
        {stretchesOf(painted, model.startOf(i), model.endOf(i)).map((stretch) => (
          <Words key={stretch.start} stretch={stretch} text={text} numbers={numbers} />
        ))}
      </Tag>
    );
  });

  return createPortal(
    <div className={styles.sheet} data-print-sheet>
      <header>
        {/* Most articles begin with their own title. */}
        {text.trimStart().startsWith(heading) ? null : <h1 dir="auto">{heading}</h1>}
        {about.length > 0 ? <p className={styles.about}>{about.join(' · ')}</p> : null}
      </header>
      <article lang={meta.language || undefined} dir={directionOf(meta.language)}>
        {lines}
      </article>
      {marks.length > 0 ? (
        <section className={styles.marks}>
          <h2>{said.print.marks}</h2>
          <ol>
            {marks.map((mark) => (
              <li key={mark.id}>
                <MarkEntry mark={mark} maker={mark.made.for ?? people.of(mark.made.by).name} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>,
    document.body,
  );
}

interface WordsProps {
  readonly stretch: Stretch;
  readonly text: string;
  readonly numbers: ReadonlyMap<string, number>;
}

/** A run of words inside one box for each mark over it, then the numbers of the marks that end here. */
function Words({ stretch: { start, end, under, closing }, text, numbers }: WordsProps) {
  return (
    <>
      <Boxed under={under}>{text.slice(start, end)}</Boxed>
      {closing.map((mark) => (
        <sup key={mark.id}>{numbers.get(mark.id)}</sup>
      ))}
    </>
  );
}

/** Words in a box for each of these marks, the first outermost: the innermost line is nearest to the words. */
function Boxed({ under, children }: { readonly under: readonly PaintedMark[]; readonly children: string }) {
  const [outer, ...inner] = under;
  if (!outer) return children;
  const style = {
    // Two lines need the room of three.
    borderBottom: `${outer.line === 'double' ? '3px' : '1.5px'} ${outer.line} ${tagColour(outer.tag)}`,
    paddingBottom: `${inner.length * 3 + 1}px`,
  };
  return (
    <span className={styles.mark} style={style}>
      <Boxed under={inner}>{children}</Boxed>
    </span>
  );
}

/** One mark in the list: its tag, its words, what is known of it, and who made it. */
function MarkEntry({ mark, maker }: { readonly mark: MarkView; readonly maker: string }) {
  const { view } = useRegister().desk;
  const known = Object.entries(mark.attrs).map(([key, value]) => {
    return `${fieldLabel(mark.tag, key)}: ${fieldValue(key, value, (one) => entryWords(view, one))}`;
  });
  const state = mark.contested || mark.dropContested ? said.print.contested : stateWord(mark.state);
  return (
    <>
      <TagSign tag={mark.tag} /> <b>{tagLabel(mark.tag)}</b> <q dir="auto">{mark.quotes.join(' … ')}</q>
      <span className={styles.about}> {[...known, state, maker].filter((part) => part !== '').join(' · ')}</span>
    </>
  );
}
