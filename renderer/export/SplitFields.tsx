import { SPLIT_PARTS } from '../../shared/export/split.ts';
import type { PartCount } from '../../shared/export/survey.ts';
import { type ExportSplit, isSeed, SPLIT_BY } from '../../shared/host/export-options.ts';
import { words } from '../../shared/words/words.ts';
import { SelectField, TextField } from '../ui/Field.tsx';
import styles from './ExportDialog.module.css';

interface SplitFieldsProps {
  readonly split: ExportSplit;
  /** What the parts come to, as far as it is counted. */
  readonly parts: readonly PartCount[];
  onChange(split: ExportSplit): void;
}

/** The shares of a split, what it never tears, and its seed. */
export function SplitFields({ split, parts: counted, onChange }: SplitFieldsProps) {
  const said = words.exportOptions;
  const { parts, by, seed } = split;
  const withShare = (at: number, share: string): ExportSplit['parts'] => {
    const [train, dev, test] = parts.map((part, each) => (each === at ? shareOf(share) : part));
    return [train!, dev!, test!]; // as many as there were
  };
  return (
    <div className={styles.split}>
      {SPLIT_PARTS.map((part, at) => (
        <TextField
          key={part}
          type="number"
          min={0}
          max={100}
          label={said.shares[part]}
          value={String(parts[at])}
          onChange={(share) => onChange({ ...split, parts: withShare(at, share) })}
        />
      ))}
      <SelectField
        label={said.by}
        value={by}
        choices={SPLIT_BY.map((value) => ({ value, label: said.bys[value] }))}
        onChange={(value) => onChange({ ...split, by: value })}
      />
      <TextField
        type="number"
        min={0}
        label={said.seed}
        value={String(seed)}
        onChange={(value) => onChange({ ...split, seed: isSeed(Number(value)) ? Number(value) : seed })}
      />
      <p className={styles.parts}>
        {counted.map(({ part, articles, marks }) => (
          <span key={part}>{said.part(said.shares[part], articles, marks)}</span>
        ))}
        {counted.some(({ articles }) => articles === 0) ? <span>{said.emptyPart}</span> : null}
      </p>
    </div>
  );
}

/** What was typed as a share: from 0 to 100. */
const shareOf = (typed: string): number => Math.min(100, Math.max(0, Number(typed) || 0));
