import type { ArticleRow } from '../../renderer/articles/article-row.ts';
import { type ArticleId, actId, articleIdOf, type MemberId } from '../../shared/model/ids.ts';
import type { IndexedArticle } from '../../shared/model/indexed-article.ts';
import type { ProgressState } from '../../shared/model/progress.ts';
import { makeArticle, makeAssignment } from '../../shared/model/records.ts';
import { ANA, Device } from './people.ts';

/** What a row is made of; all else is unknown or none. */
export interface RowParts {
  readonly outlet?: string;
  readonly date?: string;
  readonly language?: string;
  /** By tag; absent: not counted yet. */
  readonly tags?: Readonly<Record<string, number>>;
  readonly contested?: number;
  readonly progress?: Readonly<Record<MemberId, ProgressState>>;
  /** Whom it is assigned to, until when. */
  readonly assigned?: Readonly<Record<MemberId, string>>;
}

/** A row of the list as the workbench would make it, from a record that a person made. */
export function rowOf(heading: string, parts: RowParts = {}): ArticleRow {
  const aid: ArticleId = articleIdOf(heading);
  const { outlet = '', date = '', language = '', assigned = {}, progress = {} } = parts;
  const device = new Device(ANA);
  const meta = { title: heading, outlet, byline: '', date, url: '', language };
  const record = device.fold.get(device.do(makeArticle({ aid, ...meta })))!;
  const tags = Object.entries(parts.tags ?? {});
  const counted: IndexedArticle = {
    aid,
    marks: tags.reduce((sum, [, marks]) => sum + marks, 0),
    tags,
    contested: parts.contested ?? 0,
    waiting: 0,
    words: 0,
    opening: heading,
    talk: [],
    progress: Object.entries(progress) as [MemberId, ProgressState][], // as they were given
    steps: [],
    textSteps: [],
  };
  const assignments = Object.entries(assigned).map(([key, due]) => {
    const member = key as MemberId; // as it was given
    const made = device.act([makeAssignment(aid, member, due)]);
    return { aid, member, due, record: device.fold.get(actId(made, 0))! };
  });
  const isCounted = parts.tags !== undefined || parts.progress !== undefined || parts.contested !== undefined;
  return {
    aid,
    heading,
    ...meta,
    counted: isCounted ? counted : undefined,
    assigned: assignments,
    cameIn: 0,
    apart: null,
    record,
  };
}
