import { namedIn } from '../../shared/words/named-in.ts';
import { words } from '../../shared/words/words.ts';
import styles from './TagSign.module.css';
import { tagColour, tagLook } from './tag-look.ts';

/** A tag's colour and line style, as under its words in the text. Always beside the tag's name. */
export function TagSign({ tag }: { readonly tag: string }) {
  const { line } = tagLook(tag);
  return <span aria-hidden className={styles.sign} style={{ borderBottom: `3px ${line} ${tagColour(tag)}` }} />;
}

/** A tag's name as people read it: unknown tags by their key. */
export const tagLabel = (tag: string): string => namedIn(words.tags.names, tag) ?? (tag === '' ? words.tags.none : tag);
