import { useEffect, useId, useRef, useState } from 'react';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import styles from './DraftEditor.module.css';
import { draftText } from './draft-lines.ts';
import type { DraftItem, DraftStore } from './draft-store.ts';

interface DraftEditorProps {
  readonly store: DraftStore;
  readonly item: DraftItem;
  onDone(): void;
}

/** The text of an article that was found, being edited. It is kept with every change, so that bringing in takes it as it stands. */
export function DraftEditor({ store, item, onDone }: DraftEditorProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => draftText(item.lines));
  useEffect(() => {
    box.current?.focus();
    // The browser puts the caret at the end, and would scroll there.
    box.current?.setSelectionRange(0, 0);
  }, []);
  return (
    <div className={styles.editor}>
      <div className={styles.head}>
        <label htmlFor={id}>{words.preview.textOf}</label>
        <Button kind="quiet" onClick={onDone}>
          {words.preview.doneEditing}
        </Button>
      </div>
      <textarea
        ref={box}
        id={id}
        className={styles.text}
        dir="auto"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          store.setText(item.id, event.target.value);
        }}
      />
    </div>
  );
}
