import { builtInTag } from '../../shared/model/tagset.ts';
import { namedIn } from '../../shared/words/named-in.ts';
import { words } from '../../shared/words/words.ts';
import styles from './TagSign.module.css';

/** A tag's colour and line style, as under its words in the text. Always beside the tag's name. */
export function TagSign({ tag }: { readonly tag: string }) {
  const line = builtInTag(tag)?.line ?? 'solid';
  return <span aria-hidden className={styles.sign} style={{ borderBottom: `3px ${line} ${tagColour(tag)}` }} />;
}

/** The CSS colour of a tag's line; tags that have none of their own share one. */
export const tagColour = (tag: string): string =>
  builtInTag(tag) ? `var(--tag-${tag}, var(--tag-other))` : 'var(--tag-other)';

/** A tag's name as people read it: unknown tags by their key. */
export const tagLabel = (tag: string): string => namedIn(words.tags.names, tag) ?? (tag === '' ? words.tags.none : tag);
