import { words } from '../../shared/words/words.ts';
import { Modal } from '../ui/Modal.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import type { NamedText } from './alike-watch.ts';
import styles from './BothTexts.module.css';

interface BothTextsProps {
  readonly one: NamedText;
  readonly other: NamedText;
  onClose(): void;
}

/** Two texts beside each other, with the lines that only one of them has marked. */
export function BothTexts({ one, other, onClose }: BothTextsProps) {
  return (
    <Modal title={words.preview.bothTitle} lead={words.preview.bothLead} full onClose={onClose}>
      <div className={styles.both}>
        <Side shown={one} other={other} />
        <Side shown={other} other={one} />
      </div>
    </Modal>
  );
}

function Side({ shown, other }: { readonly shown: NamedText; readonly other: NamedText }) {
  const there = new Set(linesOf(other.text));
  return (
    <article className={styles.side}>
      <h3 dir="auto">{shown.title || words.preview.noTitle}</h3>
      {linesOf(shown.text).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text that stays as it is
        <p key={index} dir="auto" data-only={there.has(line) ? undefined : true}>
          {there.has(line) ? null : <Unseen>{words.preview.onlyHere}</Unseen>}
          {line}
        </p>
      ))}
    </article>
  );
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
