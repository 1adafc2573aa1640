import { words } from '../../shared/words/words.ts';
import type { Scope } from './ask.ts';
import styles from './FindPane.module.css';
import type { Lines } from './lines.ts';

interface FindStateProps {
  readonly lines: Lines;
  readonly scope: Scope;
  readonly hasArticle: boolean;
}

/** How much was found, and what it does not cover. Read out when it changes. */
export function FindState({ lines, scope, hasArticle }: FindStateProps) {
  return (
    <p className={styles.state} role="status">
      {sentencesOf(lines, scope, hasArticle).join(' ')}
    </p>
  );
}

function sentencesOf(lines: Lines, scope: Scope, hasArticle: boolean): string[] {
  const { find } = words;
  if (scope === 'article' && !hasArticle) return [find.noneOpen];
  if (!lines.isAsking) return [find.teach];
  const { hits, found, indexed, asked, count } = lines;
  const building = !lines.isBusy && indexed < asked ? [find.building(indexed, asked)] : [];
  if (hits === 0) return lines.isBusy ? [find.looking] : [find.none, ...building];
  return [
    scope === 'article' ? find.foundHere(hits) : find.found(hits, found),
    ...(count < hits ? [find.listedOnly(count)] : []),
    ...(lines.unsorted ? [find.unsorted] : []),
    ...building,
  ];
}
