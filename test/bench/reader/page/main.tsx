import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type PaintedPointing, PointingLayer } from '../../../../renderer/presence/pointing-layer.ts';
import { offsetAt } from '../../../../renderer/reader/hit-test.ts';
import { MAX_LANES } from '../../../../renderer/reader/lanes.ts';
import { MarkIndex } from '../../../../renderer/reader/mark-index.ts';
import type { PaintedMark } from '../../../../renderer/reader/reader-types.ts';
import { TextModel } from '../../../../renderer/reader/text-model.ts';
import '../../../../renderer/ui/tokens.css';
import { Dice } from '../../kit/dice.ts';
import { demo } from './demo.tsx';
import { drift } from './drift.ts';
import { frames, frameTime, timeToPaint } from './frame.ts';
import { press, select, standsAt } from './hands.ts';
import { KeyedReader } from './keyed-reader.tsx';
import { ListSource } from './list-source.ts';
import { newsMark, newsMarks, newsText } from './news.ts';
import './page.css';

const pane = document.querySelector<HTMLElement>('#pane')!;
const aside = document.querySelector<HTMLElement>('#aside')!;

/** What stands in the pane, made ready before anything is timed. */
interface Scene {
  readonly model: TextModel;
  readonly source: ListSource;
  readonly dice: Dice;
}
let scene: Scene | null = null;

function ready(): Scene {
  if (!scene) throw new Error('call prepare first');
  return scene;
}

/** What `bench.ts` calls from outside. Times are ms. */
const bench = {
  prepare(length: number, count: number): void {
    const dice = new Dice(20_240_607);
    const text = newsText(dice, length);
    scene = { model: new TextModel(text), source: new ListSource(newsMarks(dice, length, count)), dice };
  },

  /** First paint of the bare words. */
  async paintBare(): Promise<number> {
    const { text } = ready().model;
    await frames(3);
    return timeToPaint(performance.now(), () => {
      const paragraphs = text.split('\n').map((line) => createElement('p', null, line));
      flushSync(() => createRoot(pane).render(createElement('article', { className: 'bare' }, ...paragraphs)));
    });
  },

  /** First paint of the reader: words and marks. */
  async paintReader(): Promise<number> {
    const { model, source } = ready();
    await frames(3);
    return timeToPaint(performance.now(), () => {
      flushSync(() => createRoot(pane).render(reader(model.text, source)));
    });
  },

  /** Brings the caret up in the middle of the text. */
  async caret(): Promise<void> {
    const { model } = ready();
    const article = document.querySelector('article')!;
    article.focus({ preventScroll: true });
    const middle = model.startOf(model.lineAt(model.text.length >> 1));
    select({ start: middle, end: middle }, model);
    press({ key: 'ArrowRight' });
    await frames(30);
  },

  /** A move of the caret by a key, with what is drawn of it. */
  async move(key: KeyboardEventInit): Promise<number> {
    const before = standsAt();
    const ms = await frameTime(() => press(key));
    if (standsAt() === before) throw new Error(`${key.key} moved nothing`);
    return ms;
  },

  /** Lets building ahead come to its end. */
  settle: () => frames(30),

  async add(): Promise<number> {
    const { source } = ready();
    const mark = markAt(visibleRange(40));
    const ms = await frameTime(() => source.put(mark));
    expectPainted(mark);
    source.remove(mark.id);
    await frames(2);
    return ms;
  },

  async remove(): Promise<number> {
    const { source } = ready();
    const id = markOnScreen().element.dataset.mark;
    const mark = [...source.all()].find((each) => each.id === id)!;
    const ms = await frameTime(() => source.remove(mark.id));
    source.put(mark);
    await frames(2);
    return ms;
  },

  hover(): Promise<number> {
    const { x, y } = markOnScreen();
    return frameTime(() => {
      document
        .elementFromPoint(x, y)
        ?.dispatchEvent(
          new PointerEvent('pointermove', { clientX: x, clientY: y, pointerType: 'mouse', bubbles: true }),
        );
    });
  },

  /** Each of so many people has selected some words on the screen, and then others: what shows that. */
  async people(count: number): Promise<number> {
    const point = (): PaintedPointing[] =>
      Array.from({ length: count }, (_, window) => {
        const stretch = visibleRange(24);
        return { window, name: `Person ${window}`, colour: 'plum', stretch, caret: stretch.end };
      });
    const [before, after] = [point(), point()];
    pointing?.show(before);
    await frames(3);
    const ms = await frameTime(() => pointing?.show(after));
    if (document.querySelectorAll('[data-person] > [class*="caret"]').length !== count) throw new Error('not painted');
    pointing?.show([]);
    await frames(2);
    return ms;
  },

  foreign(): Promise<number> {
    return frameTime(() => {
      aside.textContent = String(Number(aside.textContent) + 1);
    });
  },

  /** The mean of many hit tests, caret and marks. */
  hit(): number {
    const { model, source, dice } = ready();
    const article = document.querySelector('article')!;
    const index = new MarkIndex(model);
    for (const mark of source.all()) index.put(mark);
    const points = Array.from({ length: 200 }, () => ({
      x: dice.whole(0, innerWidth),
      y: dice.whole(0, innerHeight),
    }));
    offsetAt(1, 1, article, model);
    const start = performance.now();
    for (const { x, y } of points) {
      const offset = offsetAt(x, y, article, model);
      if (offset !== null) index.at(offset);
    }
    return (performance.now() - start) / points.length;
  },

  /** Frame times while scrolling by 80 px a frame. */
  async scroll(count: number): Promise<number[]> {
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      times.push(
        await frameTime(() => {
          pane.scrollTop += 80;
        }),
      );
    }
    return times;
  },

  async width(px: number): Promise<number> {
    return frameTime(() => {
      pane.style.width = `${px}px`;
    });
  },

  /** The worst drift over random jumps and two widths, px. */
  async drift(jumps: number): Promise<number> {
    const { model, source, dice } = ready();
    let worst = 0;
    for (let i = 0; i < jumps; i++) {
      pane.scrollTop = dice.next() * (pane.scrollHeight - pane.clientHeight);
      if (i % 10 === 9) pane.style.width = `${dice.whole(500, 1200)}px`;
      // A section that a jump brings in is blank for a frame and takes its real height in the next.
      await frames(2);
      worst = Math.max(worst, drift(pane, model, source.marks));
      await frames(6);
      worst = Math.max(worst, drift(pane, model, source.marks));
    }
    pane.style.width = '';
    await frames(2);
    return worst;
  },

  /** Selects words on the screen and waits for a key: `keyTime` is from the key's time stamp to the painted tag. */
  armKey(): void {
    const { source } = ready();
    const mark = markAt(visibleRange(24));
    select(mark.ranges[0]!, ready().model);
    const key = Promise.withResolvers<number>();
    keyed = key.promise;
    const tag = async (event: KeyboardEvent) => {
      const ms = await timeToPaint(event.timeStamp, () => source.put(mark));
      expectPainted(mark);
      source.remove(mark.id);
      await frames(2);
      return ms;
    };
    document.addEventListener('keydown', (event) => tag(event).then(key.resolve, key.reject), { once: true });
  },
  keyTime: () => keyed,
  elements: () => document.querySelectorAll('#pane *').length,
  demo: () => demo(pane),
};

let keyed: Promise<number> = Promise.resolve(Number.NaN);

function reader(text: string, source: ListSource) {
  const nothing = () => undefined;
  return (
    <KeyedReader
      text={text}
      zones={[]}
      marks={source}
      selected={null}
      ends={null}
      byWords
      language="en"
      onSelect={nothing}
      onMade={nothing}
      onPick={nothing}
      onZone={nothing}
      onAdjust={() => Promise.resolve()}
      attach={(surface) => {
        const layer = new PointingLayer(surface);
        pointing = layer;
        return () => layer.dispose();
      }}
    />
  );
}

/** Shows what others point at. */
let pointing: PointingLayer | null = null;

/** A stretch of words somewhere on the screen that is free enough for one more mark. */
function visibleRange(size: number): { start: number; end: number } {
  const { model, source, dice } = ready();
  const article = document.querySelector('article')!;
  for (let tries = 0; tries < 500; tries++) {
    const start = offsetAt(innerWidth / 2, dice.whole(100, innerHeight - 100), article, model);
    if (start === null || model.lineAt(start) !== model.lineAt(start + size)) continue;
    const over = [...source.all()].filter((mark) => mark.ranges.some((r) => r.start <= start + size && start <= r.end));
    if (over.length < MAX_LANES) return { start, end: start + size };
  }
  throw new Error('no room on the screen');
}

/** A new mark over this stretch. */
function markAt(range: { start: number; end: number }): PaintedMark {
  const { model, dice } = ready();
  return { ...newsMark(dice, model.text.length, 1_000_000 + dice.whole(0, 999_999)), ranges: [range] };
}

function expectPainted(mark: PaintedMark): void {
  if (!document.querySelector(`[data-mark="${mark.id}"]`)) throw new Error('the mark was not painted in time');
}

/** Some mark that is painted on the screen, and a point on its words; another at each call. */
function markOnScreen(): { element: HTMLElement; x: number; y: number } {
  const boxes = [...document.querySelectorAll<HTMLElement>('[data-mark] > i')].map((box) => ({
    element: box.parentElement!,
    rect: box.getBoundingClientRect(),
  }));
  const { element, rect } = ready().dice.pick(
    boxes.filter((box) => box.rect.top > 50 && box.rect.bottom < innerHeight - 50),
  );
  return { element, x: rect.left + rect.width / 2, y: rect.top + 10 };
}

declare global {
  interface Window {
    readonly bench: typeof bench;
  }
}
Object.assign(window, { bench });
