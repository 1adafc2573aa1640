import type { ArticleId, ProjectId } from '../../shared/model/ids.ts';
import type { Mention } from '../../shared/model/mention.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './MentionList.module.css';
import { useMentions } from './use-mentions.ts';

/** What a list of mentions needs of the project. */
export interface MentionListProps {
  readonly pid: ProjectId;
  readonly members: readonly FoldedRecord[];
  /** The articles of the project in the order of its list; others' mentions are not shown. */
  readonly articles: readonly { readonly aid: ArticleId; readonly heading: string }[];
  onGo(mention: Mention): void;
}

/** Every mention of an entry, by article, each in its sentence; a click or Enter goes there. */
export function MentionList({ pid, members, articles, onGo }: MentionListProps) {
  const { host } = useApp();
  const found = useMentions(
    host,
    pid,
    members.map(({ id }) => id),
  );
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
      {more > 0 ? <p className={styles.note}>{words.registers.moreMentions(more)}</p> : null}
    </section>
  );
}
