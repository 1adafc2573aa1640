import { Fragment } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { recordWords } from '../../shared/history/contests.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { Entry } from '../../shared/register/register.ts';
import { drop as dropRecord, edit, restore } from '../../shared/steps/commands.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EntryPage.module.css';
import { useRegister } from './register-context.ts';

interface EntryContestProps {
  readonly entry: Entry;
  nameOf(member: MemberId): string;
}

interface RecordContestProps {
  readonly record: FoldedRecord;
  nameOf(member: MemberId): string;
}

/** What people told of an entry, or of one of its names, without knowing of one another: each value, settled by a click. */
export function EntryContest({ entry, nameOf }: EntryContestProps) {
  const records = [...entry.members, ...entry.aliases.map(({ record }) => record)];
  return records.map((record) => (
    <Fragment key={record.id}>
      {record.dropContested ? <DropContest record={record} nameOf={nameOf} /> : null}
      <FieldContests record={record} nameOf={nameOf} />
    </Fragment>
  ));
}

/** Taken out by one and changed by another meanwhile: whether it stays. */
function DropContest({ record, nameOf }: RecordContestProps) {
  const { desk } = useRegister();
  const droppers = new Set(record.fields.dropped?.heads.filter(({ value }) => value === true).map(({ by }) => by));
  return (
    <fieldset className={styles.panel} disabled={!desk.room.canWrite}>
      <legend>{words.marks.droppedByAndChanged(words.marks.names([...droppers].map(nameOf)))}</legend>
      <strong dir="auto">{recordWords(desk.room.fold, record)}</strong>
      <div className={styles.ways}>
        <Button onClick={() => drop(desk.write([restore(record)]))}>{words.marks.keepIt}</Button>
        <Button kind="danger" onClick={() => drop(desk.write([dropRecord(record)]))}>
          {words.marks.dropIt}
        </Button>
      </div>
    </fieldset>
  );
}

/** Each field that was told differently, with its values. */
function FieldContests({ record, nameOf }: RecordContestProps) {
  const { desk } = useRegister();
  return Object.entries(record.fields)
    .filter(([field, { contested }]) => contested && field !== 'dropped')
    .map(([field, { heads }]) => (
      <fieldset key={field} className={styles.panel} disabled={!desk.room.canWrite}>
        <legend>{words.registers.contestedField(labelOf(field))}</legend>
        <ul>
          {[...Map.groupBy(heads, ({ value }) => JSON.stringify(value)).values()].map((group) => {
            const value = group[0]?.value ?? null;
            const shown = typeof value === 'string' && value !== '' ? value : words.registers.nothing;
            return (
              <li key={JSON.stringify(value)} className={styles.member}>
                <span>
                  <strong dir="auto">{shown}</strong> {group.map(({ by }) => nameOf(by)).join(', ')}
                </span>
                <Button
                  aria-label={words.registers.settleOn(shown)}
                  onClick={() => drop(desk.write([edit(record, { [field]: value })]))}
                >
                  {words.registers.settle}
                </Button>
              </li>
            );
          })}
        </ul>
      </fieldset>
    ));
}

const labelOf = (field: string): string =>
  Object.entries(words.registers.fields).find(([key]) => key === field)?.[1] ?? words.registers.newAlias;
