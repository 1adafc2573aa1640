import { useState } from 'react';
import {
  COLUMN_DETAILS,
  type ColumnDetail,
  type ColumnMap,
  type TableHead,
} from '../../shared/ingest/table/columns.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import styles from './ColumnsDialog.module.css';
import { mapOf, type Picked, pickedOf } from './pick-columns.ts';

interface ColumnsDialogProps {
  /** The table's file. */
  readonly name: string;
  readonly table: TableHead;
  /** Null: the file is left out. */
  onAnswer(map: ColumnMap | null): void;
}

/** Asks what the columns of a table of articles hold, with the first rows below; filled in as the table itself suggests. */
export function ColumnsDialog({ name, table, onAnswer }: ColumnsDialogProps) {
  const [picked, setPicked] = useState<Picked>(() => pickedOf(table));
  const map = mapOf(picked, table);
  const used = new Set(Object.values(picked));
  const unused = table.header.filter((_, index) => !used.has(String(index)));
  const columns = table.header.map((label, index) => ({ value: String(index), label }));
  const field = (what: 'text' | ColumnDetail, label: string) => (
    <SelectField
      key={what}
      label={label}
      value={picked[what] ?? ''}
      choices={[{ value: '', label: words.columns.none }, ...columns]}
      onChange={(column) => setPicked((held) => ({ ...held, [what]: column }))}
    />
  );
  return (
    <Modal
      title={words.columns.title}
      lead={words.columns.lead(name)}
      wide
      onClose={() => onAnswer(null)}
      onSubmit={() => map && onAnswer(map)}
      actions={
        <>
          <Button onClick={() => onAnswer(null)}>{words.columns.leaveOut}</Button>
          <Button kind="primary" type="submit" disabled={map === null}>
            {words.columns.read}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {field('text', words.columns.text)}
        {COLUMN_DETAILS.map((detail) => field(detail, words.list.fields[detail]))}
      </div>
      {unused.length > 0 ? <p className={styles.unused}>{words.columns.unused(unused)}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the window is scrolled by key */}
      <section className={styles.rows} aria-label={words.columns.rows} tabIndex={0}>
        <table>
          <caption>{words.columns.rows}</caption>
          <thead>
            <tr>
              {table.header.map((label, index) => (
                <th key={label} scope="col" data-picked={Object.values(picked).includes(String(index)) || undefined}>
                  <bdi>{label}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.samples.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the first rows of a table stay where they are
              <tr key={index}>
                {table.header.map((label, column) => (
                  <td key={label} dir="auto">
                    <span>{row[column] ?? ''}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Modal>
  );
}
