import type { FindLine } from '../../shared/find/query.ts';
import { words } from '../../shared/words/words.ts';
import { runsRightToLeft } from '../reader/direction.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './FindList.module.css';

interface FindRowProps {
  readonly line: FindLine;
  /** The article's heading; null where all lines are of one article. */
  readonly heading: string | null;
  /** Whether the line above is of another article: the eye needs a heading once. */
  readonly isFirst: boolean;
  /** The article's, BCP 47: the line runs as its text does. */
  readonly language: string;
}

/** One place in its context: the words found stand under one another, the article's heading before them. */
export function FindRow({ line, heading, isFirst, language }: FindRowProps) {
  const { left, hit, right, tags } = line;
  const way = runsRightToLeft(language, left + hit + right) ? 'rtl' : 'ltr';
  return (
    <>
      {heading === null ? null : (
        <span className={styles.heading} dir="auto" title={heading}>
          {isFirst ? heading : <Unseen>{heading}</Unseen>}
        </span>
      )}
      <span className={styles.context} lang={language || undefined} dir={way}>
        <span className={styles.left}>
          <bdi dir={way}>{left}</bdi>
        </span>
        <mark className={styles.hit}>{hit}</mark>
        <span className={styles.right}>{right}</span>
      </span>
      <span className={styles.tags}>
        {tags.map((tag) => (
          <TagSign key={tag} tag={tag} />
        ))}
        {tags.length > 0 ? <Unseen>{words.find.inMark(tags.map(tagLabel).join(', '))}</Unseen> : null}
      </span>
    </>
  );
}
