import { Link2 } from 'lucide-react';
import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { LinkRows } from './LinkRows.tsx';
import styles from './LinkSection.module.css';
import type { Linking } from './use-linking.ts';

interface LinkSectionProps {
  /** The mark in hand. */
  readonly mark: FoldedRecord;
  readonly fold: Fold;
  readonly text: LiveText;
  /** BCP 47, or empty: how the article's words are written. */
  readonly language: string;
  readonly disabled: boolean;
  readonly linking: Linking;
  onTake(mark: ActId): void;
  onRestore(mark: FoldedRecord): void;
}

/** What the mark in hand is linked with, and where another link begins: by a press, or dragged to another mark. */
export function LinkSection({ mark, linking, disabled, onTake, onRestore, ...shown }: LinkSectionProps) {
  const links = linking.links.at(mark.id);
  return (
    <section className={styles.section} aria-label={words.links.title}>
      <header className={styles.head}>
        <h3 className={styles.title}>{words.links.title}</h3>
        <Button
          kind="quiet"
          className={styles.add}
          icon={<Link2 size={16} aria-hidden />}
          title={words.links.addHint}
          disabled={disabled}
          onClick={linking.begin}
          onPointerDown={(event) => linking.drag(event.nativeEvent, event.currentTarget, mark.id)}
        >
          {words.links.add}
        </Button>
      </header>
      {links.length === 0 ? <p className={styles.none}>{words.links.none}</p> : null}
      <LinkRows
        {...shown}
        mark={mark}
        links={links}
        disabled={disabled}
        actions={{
          retype: (link, choice) => linking.retype(mark.id, link, choice),
          remove: linking.remove,
          keep: (link) => onRestore(link.record),
          restore: onRestore,
          take: onTake,
          point: linking.point,
        }}
      />
    </section>
  );
}
