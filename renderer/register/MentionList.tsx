import type { ArticleId } from '../../shared/model/ids.ts';
import type { Mention, Mentions } from '../../shared/model/mention.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './MentionList.module.css';

/** What a list of mentions needs of the project. */
export interface MentionListProps {
  /** Null before they were counted. */
  readonly found: Mentions | null;
  /** The articles of the project in the order of its list; others' mentions are not shown. */
  readonly articles: readonly { readonly aid: ArticleId; readonly heading: string }[];
  onGo(mention: Mention): void;
  /** Lists more of them; null when no more can be listed. */
  readonly onMore: (() => void) | null;
}

/** Every mention of an entry, by article, each in its sentence; a click or Enter goes there. */
export function MentionList({ found, articles, onGo, onMore }: MentionListProps) {
  const byArticle = Map.groupBy(found?.mentions ?? [], ({ aid }) => aid);
  const shown = articles.filter(({ aid }) => byArticle.has(aid));
  const count = shown.reduce((sum, { aid }) => sum + (byArticle.get(aid)?.length ?? 0), 0);
  const more = found ? found.total - found.mentions.length : 0;
  return (
    <section className={styles.mentions} aria-label={words.registers.mentions}>
      <h4>{found === null ? words.registers.mentions : words.registers.mentionCount(count + more)}</h4>
      {found === null ? <p className={styles.note}>{words.registers.countingMentions}</p> : null}
      {found !== null && count === 0 ? <p className={styles.note}>{words.registers.noMentions}</p> : null}
      {shown.map(({ aid, heading }) => (
        <div key={aid} className={styles.article}>
          <h5 dir="auto">{heading}</h5>
          <ul>
            {byArticle.get(aid)?.map((mention) => (
              <li key={`${mention.mark} ${mention.attribute}`}>
                <button
                  type="button"
                  className={styles.mention}
                  title={words.registers.goTo(heading)}
                  onClick={() => onGo(mention)}
                >
                  <TagSign tag={mention.tag} />
                  <Unseen>{tagLabel(mention.tag)}, </Unseen>
                  <span dir="auto">
                    {mention.before}
                    <mark>{mention.words}</mark>
                    {mention.after}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {more > 0 ? (
        <p className={styles.note}>
          {words.registers.moreMentions(more)}{' '}
          {onMore ? <Button onClick={onMore}>{words.registers.showMore}</Button> : null}
        </p>
      ) : null}
    </section>
  );
}
