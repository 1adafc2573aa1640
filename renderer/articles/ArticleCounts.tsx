import type { IndexedArticle } from '../../shared/model/indexed-article.ts';
import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './ArticleCounts.module.css';

/** How many marks an article has of each tag, the built-in tags first; nothing while it has none. */
export function ArticleCounts({ counted }: { readonly counted: IndexedArticle | undefined }) {
  if (counted === undefined || counted.marks + counted.waiting === 0) return null;
  return (
    <span className={styles.counts}>
      {inOrder(counted.tags).map(([tag, marks]) => (
        <span key={tag} className={styles.count} title={`${tagLabel(tag)}: ${marks.toLocaleString()}`}>
          <TagSign tag={tag} />
          <Unseen>, {tagLabel(tag)} </Unseen>
          {marks.toLocaleString()}
        </span>
      ))}
      {counted.contested > 0 ? (
        <span className={styles.contested}>
          <Unseen>, </Unseen>
          {counted.contested.toLocaleString()} contested
        </span>
      ) : null}
      {counted.waiting > 0 ? (
        <span>
          <Unseen>, </Unseen>
          {counted.waiting.toLocaleString()} waiting for the text
        </span>
      ) : null}
    </span>
  );
}

function inOrder(tags: IndexedArticle['tags']): IndexedArticle['tags'] {
  const place = (tag: string): number => {
    const at = BUILT_IN_TAGS.findIndex(({ key }) => key === tag);
    return at < 0 ? BUILT_IN_TAGS.length : at;
  };
  return tags.toSorted(([a], [b]) => place(a) - place(b));
}
