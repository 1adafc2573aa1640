import { Link2 } from 'lucide-react';
import type { Link } from '../../shared/links/read-link.ts';
import { words } from '../../shared/words/words.ts';
import { showNumber } from '../ui/text.ts';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './LinkCount.module.css';

/** How many marks one is linked with, as a small sign; nothing for none. */
export function LinkCount({ links }: { readonly links: readonly Link[] }) {
  const live = links.filter(({ state }) => state === 'live').length;
  if (live === 0) return null;
  return (
    <span className={styles.count} title={words.links.count(live)}>
      <Link2 size={14} aria-hidden />
      <span aria-hidden>{showNumber(live)}</span>
      <Unseen>, {words.links.count(live)}</Unseen>
    </span>
  );
}
