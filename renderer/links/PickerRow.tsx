import type { LinkChoice } from '../../shared/model/link-types.ts';
import { words } from '../../shared/words/words.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { shorten } from '../ui/text.ts';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './LinkPicker.module.css';
import { howWords } from './link-words.ts';
import type { PickerItem } from './picker-items.ts';

/** Height of a row in pixels, as in the style sheet. */
export const ROW = 52;

interface PickerRowProps {
  readonly item: PickerItem;
  readonly place: number;
  readonly of: number;
  readonly how: LinkChoice | undefined;
  readonly active: boolean;
  onChoose(): void;
}

/** One thing that the mark in hand can be linked with. */
export function PickerRow({ item, place, of, how, active, onChoose }: PickerRowProps) {
  const tag = item.kind === 'words' ? item.tag : item.mark.tag;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list is one stop; it names the active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
    <div
      id={`link-${place}`}
      role="option"
      aria-selected={active}
      aria-setsize={of}
      aria-posinset={place + 1}
      className={styles.row}
      style={{ top: place * ROW }}
      onClick={onChoose}
    >
      <kbd className={styles.number}>{item.kind === 'mark' ? item.number : null}</kbd>
      <TagSign tag={tag} />
      {item.kind === 'words' ? (
        <span className={styles.quote}>
          {words.links.picker.theseWords} {tagLabel(tag)}
        </span>
      ) : (
        <span className={styles.quote}>
          <Unseen>{tagLabel(tag)}, </Unseen>
          <bdi>{shorten(item.mark.quotes.join(' … '), 120)}</bdi>
        </span>
      )}
      <span className={styles.how}>
        {how ? howWords(how) : null}
        {item.kind === 'mark' && item.linked ? ` · ${words.links.picker.linked}` : null}
      </span>
    </div>
  );
}
