import type { Offered } from '../../shared/export/survey.ts';
import { words } from '../../shared/words/words.ts';
import { CheckField } from '../ui/Field.tsx';
import { tagLabel } from '../ui/TagSign.tsx';
import { ArticleFields } from './ArticleFields.tsx';
import { CheckList } from './CheckList.tsx';
import { ExportSection } from './ExportSection.tsx';
import type { ChoicesChange, ExportChoices } from './export-choices.ts';
import { whatWords } from './summaries.ts';

/** What each part of the dialog is given. */
export interface PartProps {
  readonly choices: ExportChoices;
  /** What there is to choose from; null while that is not counted. */
  readonly offered: Offered | null;
  onChange(change: ChoicesChange): void;
}

/** Which marks an export takes. */
export function ExportWhat({ choices, offered, articles, onChange }: PartProps & { readonly articles?: number }) {
  const said = words.exportOptions;
  return (
    <ExportSection title={said.what} summary={whatWords(choices, offered, articles)}>
      <ArticleFields choice={choices.articles ?? {}} onChange={(next) => onChange({ articles: next })} />
      {offered && offered.tags.length > 0 ? (
        <CheckList
          legend={said.tags}
          items={offered.tags.map(({ key, marks }) => ({ key, marks, label: tagLabel(key) }))}
          chosen={choices.tags}
          onChange={(tags) => onChange({ tags })}
        />
      ) : null}
      <CheckField
        label={said.accepted}
        hint={said.acceptedHint}
        checked={choices.accepted ?? false}
        onChange={(on) => onChange({ accepted: on || undefined })}
      />
      <CheckField
        label={said.inexact}
        hint={said.inexactHint}
        checked={choices.inexact === 'include'}
        onChange={(on) => onChange({ inexact: on ? 'include' : 'leave-out' })}
      />
    </ExportSection>
  );
}
