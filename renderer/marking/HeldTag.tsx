import { Lock } from 'lucide-react';
import { words } from '../../shared/words/words.ts';
import type { CommandId } from '../commands/command.ts';
import { useShownKey } from '../commands/use-key-table.ts';
import { Button } from '../ui/Button.tsx';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import styles from './HeldTag.module.css';

interface HeldTagProps {
  readonly tag: string;
  run(command: CommandId): void;
}

/** Shows over the text that a tag is held: whatever is selected gets it, until it is let go. */
export function HeldTag({ tag, run }: HeldTagProps) {
  const key = useShownKey()('clear');
  return (
    <div className={styles.held}>
      <Lock size={16} aria-hidden />
      <strong className={styles.tag}>
        <TagSign tag={tag} />
        {words.marking.held(tagLabel(tag))}
      </strong>
      <span className={styles.why}>{words.marking.heldWhy}</span>
      <Button kind="quiet" onClick={() => run(`hold.${tag}`)}>
        {words.marking.letGo}
        {key === null ? null : <kbd className={styles.key}>{key}</kbd>}
      </Button>
    </div>
  );
}
