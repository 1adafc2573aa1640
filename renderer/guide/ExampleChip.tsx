import type { GuideExample } from '../../shared/guide/page.ts';
import { isolate } from '../../shared/words/isolate.ts';
import { words } from '../../shared/words/words.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import { tagColour, tagLook } from '../ui/tag-look.ts';
import styles from './ExampleChip.module.css';
import { useExample, useGuide } from './guide-context.ts';

/** A mark as an example: its words as they are now; choosing it leads there. */
export function ExampleChip({ example }: { readonly example: GuideExample }) {
  const { go } = useGuide();
  const now = useExample(example);
  const tag = now.state === 'here' ? now.tag : example.tag;
  const quote = now.state === 'here' ? now.quote : example.quote;
  if (now.state === 'gone')
    return (
      <span className={`${styles.chip} ${styles.gone}`} title={words.guide.exampleGone}>
        <q dir="auto">{quote}</q> <span className={styles.note}>{words.guide.exampleGone}</span>
      </span>
    );
  return (
    <button
      type="button"
      className={styles.chip}
      style={{ borderBlockEnd: `3px ${tagLook(tag).line} ${tagColour(tag)}` }}
      aria-label={words.guide.exampleOf(isolate(quote), tagLabel(tag))}
      title={words.guide.goToExample}
      onClick={() => go(example)}
    >
      <q dir="auto">{quote}</q>
    </button>
  );
}
