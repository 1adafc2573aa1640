import { words } from '../../shared/words/words.ts';
import styles from './DraftLineRow.module.css';
import type { DraftLine } from './draft-lines.ts';

interface DraftLineRowProps {
  readonly line: DraftLine;
  /** What people call its kind. */
  readonly name: string;
  /** Whether an empty line is above it. */
  readonly apart: boolean;
  onBringBack(): void;
}

/** One line of an article that was found, with what it is. */
export function DraftLineRow({ line, name, apart, onBringBack }: DraftLineRowProps) {
  const { text, kind, reason } = line;
  const isLeftOut = kind === 'left-out';
  return (
    <div className={styles.line} data-kind={kind} data-apart={apart || undefined}>
      <span className={styles.name}>{kind === 'body' ? null : name}</span>
      <span className={styles.words} dir="auto">
        {text}
        {isLeftOut ? (
          <small className={styles.why}>
            {reason === null ? words.preview.leftOutByYou : words.preview.why[reason]}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the list do the same; an option holds no buttons */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
            <span className={styles.back} onClick={onBringBack}>
              {words.preview.bringBack}
            </span>
          </small>
        ) : null}
      </span>
    </div>
  );
}
