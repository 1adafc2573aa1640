import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { words as said } from '../../shared/words/words.ts';
import { say } from '../ui/toasts.tsx';
import styles from './DropTarget.module.css';
import { droppedFiles } from './dropped-files.ts';

interface DropTargetProps {
  /** What a drop does, shown while files are held over the window. */
  readonly words: string;
  readonly children: ReactNode;
  onFiles(files: readonly File[]): void;
}

/** Files can be dropped anywhere in here. */
export function DropTarget({ words, children, onFiles }: DropTargetProps) {
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
        drop(droppedFiles(event.dataTransfer).then(onFiles), () => say(said.trouble.filesNotRead, 'trouble'));
      }}
    >
      {children}
      {over ? (
        <div className={styles.veil} aria-hidden>
          <p>{words}</p>
        </div>
      ) : null}
    </div>
  );
}
