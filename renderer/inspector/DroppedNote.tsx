import { Undo2 } from 'lucide-react';
import type { MemberId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FootNote } from './FootNote.tsx';

interface DroppedNoteProps {
  /** The mark that somebody else dropped. */
  readonly record: FoldedRecord;
  readonly disabled: boolean;
  nameOf(member: MemberId): string;
  onRestore(): void;
  onLetGo(): void;
}

/** Says that the mark in hand was dropped by somebody else: what one was writing about it stays where it is above. */
export function DroppedNote({ record, disabled, nameOf, onRestore, onLetGo }: DroppedNoteProps) {
  const [by] = record.fields.dropped?.heads.map((head) => head.by) ?? [];
  return (
    <FootNote said={`${words.inspector.droppedBy(by ? nameOf(by) : '')} ${words.inspector.droppedHint}`}>
      <Button disabled={disabled} icon={<Undo2 size={16} aria-hidden />} onClick={onRestore}>
        {words.inspector.bringBack}
      </Button>
      <Button kind="quiet" onClick={onLetGo}>
        {words.inspector.letGo}
      </Button>
    </FootNote>
  );
}
