import { createRoot } from 'react-dom/client';
import { caretOffset } from '../../../../renderer/reader/caret-place.ts';
import { domRange } from '../../../../renderer/reader/lines-dom.ts';
import type { PaintedMark, ReaderHandle } from '../../../../renderer/reader/reader-types.ts';
import { TextModel } from '../../../../renderer/reader/text-model.ts';
import { Speech } from '../../../../renderer/ui/speech.ts';
import { DEMO_MARKS, DEMO_TEXT, DEMO_ZONES } from './demo-article.ts';
import { drift } from './drift.ts';
import { KeyedReader } from './keyed-reader.tsx';
import { ListSource } from './list-source.ts';

/** What the reader told, newest last, for tests to read; and the way to call it. */
export interface DemoStage {
  readonly told: unknown[];
  /** Finished selections, newest last. */
  readonly made: { readonly start: number; readonly end: number }[];
  /** What was said to screen readers, newest last. */
  readonly said: string[];
  readonly source: ListSource;
  handle: ReaderHandle | null;
  /** Takes a mark in hand, by its number in the article's list, and one of its stretches with it. */
  select(index: number | null, part?: number): void;
  /** Where the first occurrence of these words lies, in client pixels. */
  rectOf(words: string): DOMRect;
  /** Where the first or the last line of these words lies, in client pixels: they may be broken anywhere. */
  lineOf(words: string, which: 'first' | 'last'): DOMRect;
  /** How far any box lies from its words, px. */
  drift(): number;
  /** Shows the same marks from another source, as when the article is opened anew. */
  renew(): void;
  /** Shows other words, with no marks but these; the same article with another text, as a correction gives it. */
  read(text: string, language: string, marks?: readonly PaintedMark[]): void;
  /** Sets whether the mouse selects whole words. */
  byWords(on: boolean): void;
  /** Where both ends of the browser's selection stand (UTF-16). */
  standing(): { readonly anchor: number | null; readonly focus: number | null };
}

/** Shows a short article at a realistic density of marks. */
export function demo(pane: HTMLElement): DemoStage {
  const source = new ListSource(DEMO_MARKS);
  let shown = source;
  const root = createRoot(pane);
  const model = new TextModel(DEMO_TEXT);
  let words = { text: DEMO_TEXT, language: 'en', zones: DEMO_ZONES };
  let byWords = true;
  const rangeOf = (some: string): globalThis.Range => {
    const start = DEMO_TEXT.indexOf(some);
    return domRange(pane.querySelector('article')!, model, start, start + some.length)!;
  };
  const stage: DemoStage = {
    told: [],
    made: [],
    said: [],
    source,
    handle: null,
    select: (index, part = 0) => render(index, part),
    rectOf: (words) => rangeOf(words).getBoundingClientRect(),
    lineOf: (words, which) => [...rangeOf(words).getClientRects()].at(which === 'first' ? 0 : -1)!,
    drift: () => drift(pane, model, source.marks),
    renew() {
      shown = new ListSource(DEMO_MARKS);
      render(null, 0);
    },
    read(text, language, marks = []) {
      words = { text, language, zones: [] };
      if (source.marks.size > 0 || marks.length > 0) shown = new ListSource(marks);
      source.marks.clear();
      render(null, 0);
    },
    byWords(on) {
      byWords = on;
      render(null, 0);
    },
    standing() {
      const article = pane.querySelector('article')!;
      const now = new TextModel(words.text);
      return { anchor: caretOffset(article, now, 'anchor'), focus: caretOffset(article, now) };
    },
  };
  const speech = new Speech();
  speech.subscribe(() => stage.said.push(speech.words));
  const render = (index: number | null, part: number) => {
    const mark = index === null ? null : source.marks.get(DEMO_MARKS[index]!.id);
    root.render(
      <KeyedReader
        ref={(handle) => {
          stage.handle = handle;
        }}
        text={words.text}
        zones={words.zones}
        marks={shown}
        selected={mark?.id ?? null}
        ends={mark?.ranges[part] ?? null}
        byWords={byWords}
        language={words.language}
        onSelect={(selection) => stage.told.push({ select: selection })}
        onMade={(made) => stage.made.push(made)}
        speak={(words) => speech.sayAtRest(words)}
        onPick={(ids, at) => stage.told.push({ pick: ids, at })}
        onZone={(id) => stage.told.push({ zone: id })}
        onAdjust={(stretch) => {
          stage.told.push({ adjust: stretch });
          if (mark) source.put({ ...mark, ranges: mark.ranges.with(part, stretch) });
          render(index, part);
          return Promise.resolve();
        }}
      />,
    );
  };
  render(null, 0);
  return stage;
}
