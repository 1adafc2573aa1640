import type { Ref } from 'react';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import styles from './PreviewDialog.module.css';

interface LeaveQuestionProps {
  /** What would be lost, in a sentence. */
  readonly lost: string;
  /** The button that stays. */
  readonly stay: string;
  readonly stayRef: Ref<HTMLButtonElement>;
  onStay(): void;
  onLeave(): void;
}

/** Whether what was typed or corrected is to be lost. Goes with `useQuestionFocus`. */
export function LeaveQuestion({ lost, stay, stayRef, onStay, onLeave }: LeaveQuestionProps) {
  return (
    <>
      <p role="alert" className={styles.asked}>
        {lost}
      </p>
      <Button ref={stayRef} onClick={onStay}>
        {stay}
      </Button>
      <Button kind="danger" onClick={onLeave}>
        {words.preview.discard}
      </Button>
    </>
  );
}
