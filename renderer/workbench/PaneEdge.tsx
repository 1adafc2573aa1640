import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Pane, PaneName } from '../../shared/host/comfort.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { complain } from '../ui/complain.ts';
import styles from './PaneEdge.module.css';
import { keptWithin, showWidth, widestPane } from './panes.ts';

interface PaneEdgeProps {
  readonly pane: PaneName;
}

/** A key moves the edge by this much, in CSS pixels. */
const STEP = 16;

/**
 * The edge between a pane and the text: dragged, or moved with the arrow keys; Enter folds the pane away and back, a
 * double click gives it its usual width.
 */
export function PaneEdge({ pane }: PaneEdgeProps) {
  const { settings, changeSettings } = useApp();
  const area = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  /** Where the person moved the edge to last, ahead of what is kept; null before they did. */
  const moved = useRef<number | null>(null);
  const isKept = useRef(true);
  const field = `${pane}Pane` as const;
  const { folded } = settings[field];

  useLayoutEffect(() => {
    const read = () => setWidth(Math.round(area.current!.getBoundingClientRect().width));
    read();
    const sizes = new ResizeObserver(read);
    sizes.observe(area.current!);
    return () => sizes.disconnect();
  }, []);

  const keep = (wanted: Partial<Pane>) => {
    drop(changeSettings({ [field]: { ...settings[field], ...wanted } }), complain);
  };
  /** What a move to the right by one pixel adds to the pane. */
  const sign = () => ((getComputedStyle(area.current!).direction === 'rtl') === (pane === 'articles') ? -1 : 1);

  /** Shows a width at once; a key held down is kept when it is let go. */
  const move = (wanted: number) => {
    moved.current = keptWithin(pane, wanted);
    isKept.current = false;
    showWidth(pane, moved.current);
  };
  const settle = () => {
    if (isKept.current) return;
    isKept.current = true;
    keep({ width: moved.current, folded: false });
  };

  const press = (event: KeyboardEvent) => {
    const now = moved.current ?? width;
    const widths: Readonly<Record<string, number>> = {
      ArrowLeft: now - sign() * STEP,
      ArrowRight: now + sign() * STEP,
      Home: 0,
      End: Number.POSITIVE_INFINITY,
    };
    const wanted = widths[event.key];
    if (event.key === 'Enter') keep({ folded: !folded });
    else if (wanted !== undefined) move(wanted);
    else return;
    event.preventDefault();
  };

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const edge: HTMLDivElement = event.currentTarget;
    const from = event.clientX;
    const start = width;
    const end = new AbortController();
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener('pointermove', ({ clientX }) => move(start + (clientX - from) * sign()), {
      signal: end.signal,
    });
    edge.addEventListener(
      'lostpointercapture',
      () => {
        end.abort();
        settle();
      },
      { signal: end.signal },
    );
  };

  return (
    <div ref={area} className={`${styles.area} ${styles[pane]}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a line of a text cannot be moved */}
      <div
        role="separator"
        tabIndex={0}
        className={styles.edge}
        aria-orientation="vertical"
        aria-label={pane === 'articles' ? words.workbench.articlesWidth : words.workbench.inspectorWidth}
        aria-valuenow={width}
        aria-valuemin={0}
        aria-valuemax={Math.max(width, widestPane())}
        onKeyDown={press}
        onKeyUp={settle}
        onBlur={settle}
        onPointerDown={drag}
        onDoubleClick={() => {
          moved.current = null;
          keep({ width: null, folded: false });
        }}
      />
    </div>
  );
}
