import type { Json } from '../../shared/base/canonical-json.ts';
import { canonicalJson } from '../../shared/base/canonical-json.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { FoldedRecord, Head } from '../../shared/steps/fold.ts';
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
  const contested = Object.entries(record.fields).filter(([name, field]) => field.contested && name !== 'dropped');
  return contested.map(([name, field]) => (
    <fieldset key={name} className={styles.contest} disabled={disabled}>
      <legend>Contested: {fieldLabel(tag, name)}</legend>
      <ul>
        {byValue(field.heads).map(({ value, people }) => (
          <li key={canonicalJson(value)} className={styles.row}>
            <span className={styles.value}>
              <strong dir="auto">{fieldValue(name, value)}</strong>
              <span className={styles.people}>{people.map(nameOf).join(', ')}</span>
            </span>
            <Button aria-label={`Settle on ${fieldValue(name, value)}`} onClick={() => onSettle(name, value)}>
              Settle on this
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  ));
}

/** Heads of equal value as one, with everyone who wants it. */
function byValue(heads: readonly Head[]): readonly { readonly value: Json; readonly people: readonly MemberId[] }[] {
  const groups = Map.groupBy(heads, (head) => canonicalJson(head.value));
  return [...groups.values()].map((group) => ({
    value: group[0]?.value ?? null,
    people: [...new Set(group.map((head) => head.by))],
  }));
}
