import { useLayoutEffect } from 'react';
import type { Pane, PaneName } from '../../shared/host/comfort.ts';

/** The narrowest a pane gets, in CSS pixels; narrower still it is folded away. */
const NARROWEST = { articles: 160, inspector: 224 } as const;
/** The share of the window that one pane may take: the text stays in the middle. */
const WIDEST = 0.4;

/** The widest a pane gets in this window, in CSS pixels. */
export const widestPane = (): number => Math.floor(window.innerWidth * WIDEST);

/** A width for a pane, kept within what reads well. */
export const keptWithin = (pane: PaneName, width: number): number =>
  Math.round(Math.max(NARROWEST[pane], Math.min(width, widestPane())));

/** Shows a pane at this width, for now; null gives it its usual one. */
export function showWidth(pane: PaneName, width: number | null): void {
  const { style } = document.documentElement;
  if (width === null) style.removeProperty(`--${pane}-chosen`);
  else style.setProperty(`--${pane}-chosen`, `${width}px`);
}

/** Shows the panes as they were chosen. On the root, for what is said in the corner lies over the inspector. */
export function usePanes(articles: Pane, inspector: Pane): void {
  useLayoutEffect(() => showWidth('articles', articles.width), [articles]);
  useLayoutEffect(() => showWidth('inspector', inspector.width), [inspector]);
}
