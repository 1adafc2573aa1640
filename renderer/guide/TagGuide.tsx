import { BookOpen, ChevronDown, ChevronUp, Pencil, Plus } from 'lucide-react';
import { useId } from 'react';
import { saysNothing, sectionOf } from '../../shared/guide/sections.ts';
import { words } from '../../shared/words/words.ts';
import { runCommand, useCommands } from '../commands/use-commands.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { IconButton } from '../ui/Button.tsx';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { GuideText } from './GuideText.tsx';
import { useGuide } from './guide-context.ts';
import styles from './TagGuide.module.css';
import { useFolded } from './use-folded.ts';

interface TagGuideProps {
  /** The tag in hand. */
  readonly tag: string;
  /** Whether a mark is in hand that could become an example. */
  readonly hasMark: boolean;
}

/** What the guidelines say of the tag in hand, beside the text; folded up or not as it was left. */
export function TagGuide({ tag, hasMark }: TagGuideProps) {
  const { guide, view, open } = useGuide();
  useWatchable(view);
  useWatchable(guide.room);
  const [folded, setFolded] = useFolded();
  const id = useId();
  const section = sectionOf(view.page.blocks, tag) ?? [];
  const isEmpty = saysNothing(section);
  useCommands(isEmpty ? {} : { 'guide.fold': () => setFolded(!folded) });
  const { canWrite } = guide.room;
  // Nothing to read, and nothing one could do about it.
  if (isEmpty && !canWrite) return null;
  return (
    <section className={styles.panel} aria-label={words.guide.beside(tagLabel(tag))}>
      <header className={styles.head}>
        {isEmpty ? (
          <p className={styles.none}>
            <TagSign tag={tag} />
            {words.guide.nothingBeside}
          </p>
        ) : (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!folded}
            aria-controls={id}
            title={folded ? words.guide.foldOut : words.guide.foldUp}
            onClick={() => setFolded(!folded)}
          >
            {folded ? <ChevronUp size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
            <TagSign tag={tag} />
            {words.guide.beside(tagLabel(tag))}
          </button>
        )}
        {canWrite && hasMark ? (
          <IconButton label={words.guide.addExample} onClick={() => runCommand('guide.example')}>
            <Plus size={16} aria-hidden />
          </IconButton>
        ) : null}
        <IconButton label={isEmpty ? words.guide.writeAt : words.guide.openAt} onClick={() => open(tag)}>
          {isEmpty ? <Pencil size={16} aria-hidden /> : <BookOpen size={16} aria-hidden />}
        </IconButton>
      </header>
      {folded || isEmpty ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <div id={id} className={styles.body} tabIndex={0}>
          <GuideText blocks={section} />
        </div>
      )}
    </section>
  );
}
