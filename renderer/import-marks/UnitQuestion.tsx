import { useState } from 'react';
import type { UnitExample } from '../../shared/formats/import/read-annotated.ts';
import type { OffsetUnit } from '../../shared/formats/offset-unit.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Modal } from '../ui/Modal.tsx';

interface UnitQuestionProps {
  /** Null where nobody knows of a mark that would lie elsewhere. */
  readonly example: UnitExample | null;
  onBack(): void;
  onClose(): void;
  onUnit(unit: OffsetUnit): void;
}

const UNITS: readonly OffsetUnit[] = ['utf16', 'code-points'];

/** Asks what offsets count, by the words that a mark then lies on: whoever made the data sees which are right. */
export function UnitQuestion({ example, onBack, onClose, onUnit }: UnitQuestionProps) {
  const said = words.importMarks;
  const [unit, setUnit] = useState<OffsetUnit | null>(null);
  return (
    <Modal
      title={said.unit}
      lead={example === null ? said.unitUnknown : said.unitWhy(example.label, example.document)}
      onClose={onClose}
      onSubmit={() => (unit === null ? undefined : onUnit(unit))}
      actions={
        <>
          <Button onClick={onBack}>{said.back}</Button>
          <Button kind="primary" type="submit" disabled={unit === null}>
            {said.again}
          </Button>
        </>
      }
    >
      <Choices<OffsetUnit | ''>
        legend={said.unit}
        value={unit ?? ''}
        choices={UNITS.map((value) => ({
          value,
          ...(example === null
            ? { label: said.units[value] }
            : { label: said.unitWords(example.words[value]), hint: said.units[value] }),
        }))}
        onChange={(value) => setUnit(value === '' ? null : value)}
      />
    </Modal>
  );
}
