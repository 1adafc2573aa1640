import { FileInput, FolderInput } from 'lucide-react';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { FormatIn } from '../../shared/formats/import/formats-in.ts';
import { words } from '../../shared/words/words.ts';
import { type DroppedFile, droppedPaths } from '../ingest/dropped-files.ts';
import { Button } from '../ui/Button.tsx';
import { Problem, SelectField } from '../ui/Field.tsx';
import { say } from '../ui/toasts.tsx';
import { formatChoices } from './format-choices.ts';
import styles from './ImportMarks.module.css';

interface ChooseFilesProps {
  readonly problem: string | null;
  onFiles(files: readonly DroppedFile[]): void;
  /** Reads the files that were chosen last as a format that a person says; null where there are none. */
  readonly onFormat: ((format: FormatIn) => void) | null;
}

/** Where annotated files are picked or dropped: files, a folder, a zip. */
export function ChooseFiles({ problem, onFiles, onFormat }: ChooseFilesProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const said = words.importMarks;
  const take = (found: readonly DroppedFile[]) => (found.length > 0 ? onFiles(found) : undefined);
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const picked = [...(event.target.files ?? [])];
    event.target.value = ''; // the same files may be chosen again
    take(picked.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
  };
  const hold = (event: DragEvent, held: boolean) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(held);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons are the first
    <div
      className={styles.choose}
      data-over={over}
      onDragEnter={(event) => hold(event, true)}
      onDragOver={(event) => hold(event, true)}
      onDragLeave={(event) => hold(event, false)}
      onDrop={(event) => {
        hold(event, false);
        const found = droppedPaths(event.dataTransfer, () => true).then((dropped) => take(dropped.files));
        drop(found, () => say(words.trouble.filesNotRead, 'trouble'));
      }}
    >
      <input ref={files} type="file" multiple hidden aria-label={said.files} onChange={pick} />
      <input
        ref={(input) => {
          folder.current = input;
          // React has no property for it.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label={said.folder}
        onChange={pick}
      />
      <div className={styles.ways}>
        <Button kind="primary" icon={<FileInput size={16} aria-hidden />} onClick={() => files.current?.click()}>
          {said.chooseFiles}
        </Button>
        <Button icon={<FolderInput size={16} aria-hidden />} onClick={() => folder.current?.click()}>
          {said.chooseFolder}
        </Button>
      </div>
      <p className={styles.muted}>{over ? said.dropHere : said.orDrop}</p>
      <Problem>{problem}</Problem>
      {onFormat === null ? null : (
        <SelectField<FormatIn | ''>
          label={said.sayFormat}
          value=""
          choices={[{ value: '', label: said.foundOut }, ...formatChoices()]}
          onChange={(format) => (format === '' ? undefined : onFormat(format))}
        />
      )}
    </div>
  );
}
