import type { LiveText } from '../anchor/live-text.ts';
import type { Anchor } from '../model/anchor.ts';
import type { DatasetSpan, DatasetState } from './dataset.ts';

/** A mark's spans where they lie now, in the order of the text, and the worst of their states. */
export interface LocatedSpans {
  readonly state: DatasetState;
  readonly spans: readonly DatasetSpan[];
}

/** Finds a list of anchors; `waiting` when the text of one of them is not here yet. */
export type Locator = (anchors: readonly Anchor[]) => LocatedSpans | 'waiting';

/** From best to worst. */
const STATES: readonly DatasetState[] = ['exact', 'changed', 'moved', 'orphan'];

/** A locator in one text. `codePoint` counts the code points up to a UTF-16 offset of the same text. */
export function spanLocator(live: LiveText, codePoint: (offset16: number) => number): Locator {
  const { text } = live;
  return (anchors) => {
    let worst = 0;
    const spans: DatasetSpan[] = [];
    for (const anchor of anchors) {
      const resolved = live.resolve(anchor);
      if (resolved.state === 'waiting') return 'waiting';
      // Nothing is left between the ends: there are no words to point at.
      const lost = resolved.state === 'orphan' || resolved.range.start === resolved.range.end;
      worst = Math.max(worst, STATES.indexOf(lost ? 'orphan' : resolved.state));
      if (lost) {
        spans.push({ start: null, end: null, start16: null, end16: null, quote: anchor.quote, was: null });
        continue;
      }
      const { start: start16, end: end16 } = resolved.range;
      const quote = text.slice(start16, end16);
      const was = quote === anchor.quote ? null : anchor.quote;
      spans.push({ start: codePoint(start16), end: codePoint(end16), start16, end16, quote, was });
    }
    spans.sort((a, b) => (a.start ?? Number.MAX_VALUE) - (b.start ?? Number.MAX_VALUE));
    return { state: STATES[worst]!, spans };
  };
}
