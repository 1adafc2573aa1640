import { useState } from 'react';
import { areWhole, SPAN_ROLES, type SpanRole, type SpanRoles } from '../../shared/formats/csv-spans/columns.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import styles from './ImportMarks.module.css';
import type { AskedTable } from './use-import-marks.ts';

interface ColumnsQuestionProps {
  readonly table: AskedTable;
  onBack(): void;
  onClose(): void;
  onColumns(columns: SpanRoles): void;
}

/** Asks what the columns of a table hold, each shown with what its first row has. Those without a part are attributes. */
export function ColumnsQuestion({ table, onBack, onClose, onColumns }: ColumnsQuestionProps) {
  const said = words.importMarks;
  const [roles, setRoles] = useState<SpanRoles>({});
  const choices = [
    { value: '', label: said.noColumn },
    ...table.header.map((value) => ({ value, label: said.column(value, table.rows[0]?.cells[value] ?? '') })),
  ];
  const isWhole = areWhole(roles);
  return (
    <Modal
      title={said.columns}
      lead={said.columnsLead}
      wide
      onClose={onClose}
      onSubmit={() => (isWhole ? onColumns(roles) : undefined)}
      actions={
        <>
          <Button onClick={onBack}>{said.back}</Button>
          <Button kind="primary" type="submit" disabled={!isWhole}>
            {said.again}
          </Button>
        </>
      }
    >
      <div className={styles.two}>
        {SPAN_ROLES.map((role) => (
          <SelectField
            key={role}
            label={said.roles[role]}
            value={roles[role] ?? ''}
            choices={choices}
            onChange={(column) => setRoles(withRole(roles, role, column))}
          />
        ))}
      </div>
    </Modal>
  );
}

function withRole(roles: SpanRoles, role: SpanRole, column: string): SpanRoles {
  const { [role]: _, ...others } = roles;
  return column === '' ? others : { ...others, [role]: column };
}
