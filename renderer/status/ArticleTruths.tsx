import { words } from '../../shared/words/words.ts';
import type { Rest } from '../nearby/nearby-problem.ts';
import type { HubAway, SyncStatus } from '../session/session-types.ts';
import { Segment } from './Segment.tsx';
import styles from './SyncBadge.module.css';
import { hereTruth, hubTruth, peopleTruth } from './truths.ts';

interface ArticleTruthsProps {
  readonly status: SyncStatus;
  readonly hub: string | null;
  readonly away: HubAway | null;
  readonly rest: Rest;
}

/** The three truths about the open article alone. */
export function ArticleTruths({ status, hub, away, rest }: ArticleTruthsProps) {
  const truths = [hereTruth(status), hubTruth(status, hub, away, rest), peopleTruth(status)];
  return (
    <section className={styles.article} aria-label={words.sync.thisArticle}>
      <h3>{words.sync.thisArticle}</h3>
      <ul>
        {truths.map((truth) => (
          <li key={truth.place}>
            <Segment truth={truth} />
          </li>
        ))}
      </ul>
    </section>
  );
}
