import { EyeOff, FileOutput, SquarePen, Trash2, UserPlus, X } from 'lucide-react';
import { words } from '../../shared/words/words.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './BulkBar.module.css';

interface BulkBarProps {
  /** How many articles are chosen. */
  readonly count: number;
  /** Owners and curators may change the project; everyone may export. */
  readonly mayEdit: boolean;
  onAssign(): void;
  onSet(): void;
  onMode(): void;
  onExport(): void;
  onTakeOut(): void;
  onClear(): void;
}

/** What can be done with the chosen articles at once. */
export function BulkBar({ count, mayEdit, onAssign, onSet, onMode, onExport, onTakeOut, onClear }: BulkBarProps) {
  const { list } = words;
  return (
    <div role="toolbar" aria-label={list.bulk} className={styles.bar}>
      <span className={styles.count}>
        {count > 0 ? list.chosen(count) : list.noneChosen}
        {count > 0 ? (
          <IconButton label={list.clear} className={styles.clear ?? ''} onClick={onClear}>
            <X size={16} aria-hidden />
          </IconButton>
        ) : null}
      </span>
      {mayEdit ? (
        <>
          <Button kind="quiet" icon={<UserPlus size={16} aria-hidden />} disabled={count === 0} onClick={onAssign}>
            {list.assign}
          </Button>
          <Button kind="quiet" icon={<SquarePen size={16} aria-hidden />} disabled={count === 0} onClick={onSet}>
            {list.setField}
          </Button>
          <Button kind="quiet" icon={<EyeOff size={16} aria-hidden />} disabled={count === 0} onClick={onMode}>
            {words.blind.mode}
          </Button>
        </>
      ) : null}
      <Button kind="quiet" icon={<FileOutput size={16} aria-hidden />} disabled={count === 0} onClick={onExport}>
        {list.exportThese}
      </Button>
      {mayEdit ? (
        <Button kind="quiet" icon={<Trash2 size={16} aria-hidden />} disabled={count === 0} onClick={onTakeOut}>
          {list.takeOut}
        </Button>
      ) : null}
    </div>
  );
}
