import { useMemo } from 'react';
import type { MarkSource, PaintedZone } from '../reader/reader-types.ts';
import type { OpenArticle } from '../session/session-types.ts';
import { markSource } from '../store/mark-source.ts';
import type { MarkView } from '../store/mark-view.ts';
import type { MarksView } from '../store/marks-view.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { zonesOf } from '../store/zones-view.ts';

/** What is shown of an open article. Each part is the same object until it changes. */
export interface ArticleViews {
  readonly marks: readonly MarkView[];
  readonly zones: readonly PaintedZone[];
  readonly source: MarkSource;
}

/** Reads an open article for the panes. */
export function useArticleViews(open: OpenArticle, marks: MarksView, people: PeopleView): ArticleViews {
  useWatchable(marks);
  const source = useMemo(() => markSource(marks, people), [marks, people]);
  const { fold } = open.textRoom;
  const zones = useMemo(() => zonesOf(fold, open.text), [fold, fold.version, open.text, open.text.text]);
  return { marks: marks.list, zones, source };
}
