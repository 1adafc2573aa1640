import { LEAVES_UNIT_OPEN } from '../../shared/export/offset-units.ts';
import type { PartCount } from '../../shared/export/survey.ts';
import { words } from '../../shared/words/words.ts';
import { CheckField, SelectField, TextField } from '../ui/Field.tsx';
import { ExportSection } from './ExportSection.tsx';
import type { PartProps } from './ExportWhat.tsx';
import { PLAIN_SPLIT } from './export-choices.ts';
import { SplitFields } from './SplitFields.tsx';
import { howWords } from './summaries.ts';

const UNITS = ['usual', 'utf16', 'code-points'] as const;

interface HowProps extends Omit<PartProps, 'offered'> {
  /** What the parts of the split come to. */
  readonly parts: readonly PartCount[];
}

/** How an export is written. */
export function ExportHow({ choices, parts, onChange }: HowProps) {
  const said = words.exportOptions;
  const { format, unit = 'usual', tokens = false, split, licence = '' } = choices;
  return (
    <ExportSection title={said.how} summary={howWords(choices)}>
      {LEAVES_UNIT_OPEN.includes(format) ? (
        <SelectField
          label={said.unit}
          value={unit}
          choices={UNITS.map((value) => ({ value, label: said.units[value] }))}
          onChange={(value) => onChange({ unit: value === 'usual' ? undefined : value })}
        />
      ) : null}
      <CheckField
        label={said.tokens}
        hint={said.tokensHint}
        checked={tokens}
        onChange={(on) => onChange({ tokens: on || undefined })}
      />
      <CheckField
        label={said.split}
        hint={said.splitHint}
        checked={split !== undefined}
        onChange={(on) => onChange({ split: on ? PLAIN_SPLIT : undefined })}
      />
      {split ? <SplitFields split={split} parts={parts} onChange={(next) => onChange({ split: next })} /> : null}
      <TextField
        label={said.licence}
        hint={said.licenceHint}
        value={licence}
        maxLength={200}
        onChange={(value) => onChange({ licence: value || undefined })}
      />
    </ExportSection>
  );
}
