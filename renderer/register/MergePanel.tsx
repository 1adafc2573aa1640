import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ActId, MemberId } from '../../shared/model/ids.ts';
import { merge } from '../../shared/register/acts.ts';
import type { Entry } from '../../shared/register/register.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EntryPage.module.css';
import { EntryPicker } from './EntryPicker.tsx';
import { offerUndo } from './offer-undo.ts';
import { useRegister } from './register-context.ts';

interface MergePanelProps {
  readonly entry: Entry;
  nameOf(member: MemberId): string;
  onClose(): void;
}

/** Makes two entries one: the other is searched by any name, and what will be is shown before it is. */
export function MergePanel({ entry, nameOf, onClose }: MergePanelProps) {
  const { desk } = useRegister();
  const [picked, setPicked] = useState<ActId | null>(null);
  const [swapped, setSwapped] = useState(false);
  const found = picked === null ? undefined : desk.view.of(picked);
  const other = found?.id === entry.id ? undefined : found;
  const name = entry.name || words.registers.unnamed;
  const otherName = other?.name || words.registers.unnamed;
  const [front, behind] = swapped ? [otherName, name] : [name, otherName];

  const run = async (with_: Entry) => {
    const isDone = await desk.change(entry.id, (now) => {
      const there = desk.view.of(with_.id);
      if (there === undefined || there.id === now.id) return [];
      return swapped ? merge(there, now) : merge(now, there);
    });
    onClose();
    if (isDone) offerUndo(desk, words.registers.merged(front), nameOf);
  };

  return (
    <fieldset className={styles.panel}>
      <legend>{words.registers.mergePick(name)}</legend>
      <EntryPicker label={words.registers.mergeWith} kind={entry.kind} without={entry.id} onPick={setPicked} />
      {other ? (
        <div className={styles.preview} role="status">
          <p>{words.registers.mergePreview(front, behind)}</p>
          <p dir="auto" className={styles.allNames}>
            {[...new Set([front, ...entry.names, ...other.names])].join(' · ')}
          </p>
          <p>{words.registers.mergeKeeps}</p>
        </div>
      ) : null}
      <div className={styles.ways}>
        <Button kind="primary" disabled={!other} onClick={() => other && drop(run(other))}>
          {words.registers.mergeDo}
        </Button>
        {other ? <Button onClick={() => setSwapped(!swapped)}>{words.registers.mergeSwap(behind)}</Button> : null}
        <Button onClick={onClose}>{words.registers.cancel}</Button>
      </div>
    </fieldset>
  );
}
