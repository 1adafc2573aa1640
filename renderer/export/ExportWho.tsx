import { tellsSets } from '../../shared/export/side-by-side.ts';
import type { Offered } from '../../shared/export/survey.ts';
import type { ExportSet } from '../../shared/host/export-options.ts';
import { words } from '../../shared/words/words.ts';
import { CheckField, SelectField } from '../ui/Field.tsx';
import { CheckList } from './CheckList.tsx';
import { ExportSection } from './ExportSection.tsx';
import type { PartProps } from './ExportWhat.tsx';
import { setLabel, whoWords } from './summaries.ts';

/** Whose marks an export takes, and how it names people. */
export function ExportWho({ choices, offered, onChange }: PartProps) {
  const said = words.exportOptions;
  const set = choices.set ?? 'team';
  return (
    <ExportSection title={said.who} summary={whoWords(choices, offered)}>
      <SelectField
        label={said.set}
        hint={set === 'side-by-side' ? (tellsSets(choices.format) ? said.setTold : said.setInFiles) : undefined}
        value={set}
        choices={setsToChoose(set, offered).map((value) => ({ value, label: setLabel(value, offered) }))}
        // Another set is of other people.
        onChange={(value) => onChange({ set: value === 'team' ? undefined : value, authors: undefined })}
      />
      {offered && offered.authors.length > 1 ? (
        <CheckList
          legend={said.authors}
          items={offered.authors.map(({ key, name, marks }) => ({ key, marks, label: name || key.slice(0, 6) }))}
          chosen={choices.authors}
          onChange={(authors) => onChange({ authors })}
        />
      ) : null}
      <CheckField
        label={said.pseudonyms}
        hint={said.pseudonymsHint}
        checked={choices.names === 'pseudonyms'}
        onChange={(on) => onChange({ names: on ? 'pseudonyms' : undefined })}
      />
    </ExportSection>
  );
}

/** The team's, what else is here, and all of it where there is more than one; the one that is chosen in any case. */
function setsToChoose(chosen: ExportSet, offered: Offered | null): readonly ExportSet[] {
  const here = offered?.sets.map(({ id }) => id) ?? [];
  const others = here.filter((id) => id !== 'team');
  const all: readonly ExportSet[] = ['team', ...others, ...(others.length > 0 ? (['side-by-side'] as const) : [])];
  return all.includes(chosen) ? all : [...all, chosen];
}
