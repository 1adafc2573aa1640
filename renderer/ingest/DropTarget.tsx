import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { words as said } from '../../shared/words/words.ts';
import { say } from '../ui/toasts.tsx';
import styles from './DropTarget.module.css';
import { type DroppedFile, droppedFiles } from './dropped-files.ts';

interface DropTargetProps {
  /** What a drop does, shown while files are held over the window. */
  readonly words: string;
  /** What else it can do. */
  readonly hint?: string;
  readonly children: ReactNode;
  /** `lookFirst`: Shift was held when they were let go; `passedOver`: see `Dropped`. */
  onFiles(files: readonly DroppedFile[], lookFirst: boolean, passedOver: readonly string[]): void;
}

/** Files can be dropped anywhere in here. */
export function DropTarget({ words, hint, children, onFiles }: DropTargetProps) {
  // Entering a child comes before leaving its parent, so what counts is how many elements the drag is in.
  const inside = useRef(0);
  const [over, setOver] = useState(false);
  const track = (event: DragEvent, by: number) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    inside.current = Math.max(0, inside.current + by);
    setOver(inside.current > 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file picker is the first
    <div
      className={styles.target}
      onDragEnter={(event) => track(event, 1)}
      onDragLeave={(event) => track(event, -1)}
      onDragOver={(event) => track(event, 0)}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        inside.current = 0;
        setOver(false);
        const lookFirst = event.shiftKey;
        const found = droppedFiles(event.dataTransfer).then(({ files, passedOver }) =>
          onFiles(files, lookFirst, passedOver),
        );
        drop(found, () => say(said.trouble.filesNotRead, 'trouble'));
      }}
    >
      {children}
      {over ? (
        <div className={styles.veil} aria-hidden>
          <p>
            {words}
            {hint === undefined ? null : <span>{hint}</span>}
          </p>
        </div>
      ) : null}
    </div>
  );
}
