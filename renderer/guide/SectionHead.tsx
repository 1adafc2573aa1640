import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { useFirstSection } from './first-section.ts';
import styles from './GuideText.module.css';

/** The heading of a tag's section, by the name the tag has now. */
export function SectionHead({ tag }: { readonly tag: string }) {
  const heading = useFirstSection(tag);
  return (
    <h3 ref={heading} className={styles.section} data-guide-section={tag}>
      <TagSign tag={tag} />
      {tagLabel(tag)}
    </h3>
  );
}
