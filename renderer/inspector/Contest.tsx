import type { Json } from '../../shared/base/canonical-json.ts';
import { canonicalJson } from '../../shared/base/canonical-json.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import { referredTo } from '../../shared/register/reference.ts';
import type { FoldedRecord, Head } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { entryWords, useRegister } from '../register/register-context.ts';
import type { RegisterView } from '../register/register-view.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Contest.module.css';
import { fieldLabel, fieldValue } from './words.ts';

interface ContestProps {
  readonly record: FoldedRecord;
  readonly tag: string;
  readonly disabled: boolean;
  nameOf(member: MemberId): string;
  onSettle(field: string, value: Json): void;
}

/** Every field that people set to different things at the same time: each value with its people, settled by one click. */
export function Contest({ record, tag, disabled, nameOf, onSettle }: ContestProps) {
  const { view } = useRegister().desk;
  const shown = (name: string, value: Json) => fieldValue(name, value, (one) => entryWords(view, one));
  const contested = Object.entries(record.fields).filter(([name, field]) => field.contested && name !== 'dropped');
  return contested.map(([name, field]) => (
    <fieldset key={name} className={styles.contest} disabled={disabled}>
      <legend>{words.marks.contestedField(fieldLabel(tag, name))}</legend>
      <ul>
        {byMeaning(field.heads, view).map(({ value, people }) => (
          <li key={canonicalJson(value)} className={styles.row}>
            <span className={styles.value}>
              <strong dir="auto">{shown(name, value)}</strong>
              <span className={styles.people}>{people.map(nameOf).join(', ')}</span>
            </span>
            <Button aria-label={words.marks.settleOn(shown(name, value))} onClick={() => onSettle(name, value)}>
              {words.marks.settle}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  ));
}

/** Heads that mean the same as one, with everyone who wants it: equal values, and entries that were merged since. */
function byMeaning(
  heads: readonly Head[],
  view: RegisterView,
): readonly { readonly value: Json; readonly people: readonly MemberId[] }[] {
  const meant = (value: Json): Json => {
    const ref = referredTo(value);
    return ref === null ? value : { ref: view.of(ref)?.id ?? ref };
  };
  const groups = Map.groupBy(heads, (head) => canonicalJson(meant(head.value)));
  return [...groups.values()].map((group) => ({
    value: group[0]?.value ?? null,
    people: [...new Set(group.map((head) => head.by))],
  }));
}
