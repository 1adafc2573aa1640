import { drop } from '../../shared/base/drop.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { Entry } from '../../shared/register/register.ts';
import { edit, restore } from '../../shared/steps/commands.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EntryPage.module.css';
import { useRegister } from './register-context.ts';

interface EntryContestProps {
  readonly entry: Entry;
  nameOf(member: MemberId): string;
}

/** What people told of an entry, or of one of its names, without knowing of one another: each value, settled by a click. */
export function EntryContest({ entry, nameOf }: EntryContestProps) {
  const { desk } = useRegister();
  const { canWrite } = desk.room;
  const records = [...entry.members, ...entry.aliases.map(({ record }) => record)];
  return records.flatMap((record) =>
    Object.entries(record.fields)
      .filter(([field, { contested }]) => contested || (field === 'dropped' && record.dropContested))
      .map(([field, { heads }]) => (
        <fieldset key={`${record.id} ${field}`} className={styles.panel} disabled={!canWrite}>
          <legend>{words.registers.contestedField(labelOf(field))}</legend>
          <ul>
            {[...Map.groupBy(heads, ({ value }) => JSON.stringify(value)).values()].map((group) => {
              const value = group[0]?.value ?? null;
              const shown = typeof value === 'string' && value !== '' ? value : words.registers.nothing;
              const act = field === 'dropped' && value !== true ? restore(record) : edit(record, { [field]: value });
              return (
                <li key={JSON.stringify(value)} className={styles.member}>
                  <span>
                    <strong dir="auto">{shown}</strong> {group.map(({ by }) => nameOf(by)).join(', ')}
                  </span>
                  <Button aria-label={words.registers.settleOn(shown)} onClick={() => drop(desk.write([act]))}>
                    {words.registers.settle}
                  </Button>
                </li>
              );
            })}
          </ul>
        </fieldset>
      )),
  );
}

const labelOf = (field: string): string =>
  Object.entries(words.registers.fields).find(([key]) => key === field)?.[1] ?? words.registers.newAlias;
