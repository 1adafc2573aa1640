import type { InvitationTerms } from '../../shared/wire/hub-api.ts';
import { words } from '../../shared/words/words.ts';
import { DayField } from '../ui/DayField.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import styles from './InviteDialog.module.css';
import type { TermsDraft } from './invitation-terms.ts';

interface InvitationTermsFieldsProps {
  readonly draft: TermsDraft;
  /** What is wrong with it, once the person has tried. */
  readonly problems: { readonly [K in keyof InvitationTerms]?: string };
  readonly onChange: (draft: TermsDraft) => void;
}

/** For how long an invitation holds, and how many people it lets in. */
export function InvitationTermsFields({ draft, problems, onChange }: InvitationTermsFieldsProps) {
  const said = words.share.terms;
  return (
    <div className={styles.terms}>
      <SelectField
        label={said.holds}
        value={draft.holds}
        choices={[
          { value: '1', label: said.days(1) },
          { value: '7', label: said.days(7) },
          { value: '30', label: said.days(30) },
          { value: 'until', label: said.untilDate },
        ]}
        onChange={(holds) => onChange({ ...draft, holds })}
      />
      {draft.holds === 'until' ? (
        <DayField
          label={said.lastDay}
          value={draft.until}
          error={problems.days}
          onChange={(until) => onChange({ ...draft, until: until ?? '' })}
        />
      ) : null}
      <TextField
        label={said.people}
        inputMode="numeric"
        value={draft.uses}
        error={problems.uses}
        onChange={(uses) => onChange({ ...draft, uses })}
      />
    </div>
  );
}
