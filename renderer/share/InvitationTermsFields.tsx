import type { InvitationTerms } from '../../shared/wire/hub-api.ts';
import { MAX_INVITATION } from '../../shared/wire/hub-api.ts';
import { words } from '../../shared/words/words.ts';
import { SelectField, TextField } from '../ui/Field.tsx';
import styles from './InviteDialog.module.css';
import { DAY, type TermsDraft } from './invitation-terms.ts';

interface InvitationTermsFieldsProps {
  readonly draft: TermsDraft;
  /** What is wrong with it, once the person has tried. */
  readonly problems: { readonly [K in keyof InvitationTerms]?: string };
  readonly onChange: (draft: TermsDraft) => void;
}

/** For how long an invitation holds, and how many people it lets in. */
export function InvitationTermsFields({ draft, problems, onChange }: InvitationTermsFieldsProps) {
  const said = words.share.terms;
  const today = Date.now();
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
        <TextField
          label={said.lastDay}
          type="date"
          min={isoDay(today)}
          max={isoDay(today + (MAX_INVITATION.days - 1) * DAY)}
          value={draft.until}
          error={problems.days}
          onChange={(until) => onChange({ ...draft, until })}
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

/** A moment's day as a date field wants it, where this computer is. */
function isoDay(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
