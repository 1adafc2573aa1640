import { drop } from '../../shared/base/drop.ts';
import { useApp } from '../app-context.ts';
import { complain } from '../ui/complain.ts';
import { stretches } from './mention-text.ts';
import styles from './Words.module.css';

interface WordsProps {
  readonly text: string;
  /** The names of those it mentions. */
  readonly mentioned: readonly string[];
}

/** A comment's plain text: names that it mentions stand out, and https addresses open in the browser. */
export function Words({ text, mentioned }: WordsProps) {
  const { host } = useApp();
  let at = 0;
  return (
    <p className={styles.words} dir="auto">
      {stretches(text, mentioned).map((stretch) => {
        const key = at;
        at += stretch.text.length;
        if (stretch.kind === 'words') return stretch.text;
        if (stretch.kind === 'mention') {
          return (
            <strong key={key} className={styles.mention}>
              {stretch.text}
            </strong>
          );
        }
        return (
          <a
            key={key}
            href={stretch.text}
            rel="noreferrer"
            onClick={(event) => {
              event.preventDefault();
              drop(host.openExternal(stretch.text), complain);
            }}
          >
            {stretch.text}
          </a>
        );
      })}
    </p>
  );
}
