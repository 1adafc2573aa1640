import { useMemo, useState } from 'react';
import type { MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { PersonView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { DayField } from '../ui/DayField.tsx';
import { CheckField, TextField } from '../ui/Field.tsx';
import { Fieldset } from '../ui/Fieldset.tsx';
import { Modal } from '../ui/Modal.tsx';
import { showNumber } from '../ui/text.ts';
import styles from './AssignDialog.module.css';
import type { ArticleRow } from './article-row.ts';
import { type AssignPlan, type AssignWay, assignPlan } from './assign-plan.ts';

interface AssignDialogProps {
  readonly rows: readonly ArticleRow[];
  readonly people: readonly PersonView[];
  /** `due`: `YYYY-MM-DD`, empty for none, or null to leave what each assignment has. */
  onAssign(plan: AssignPlan, due: string | null): void;
  onClose(): void;
}

/** Says who works on the chosen articles, and shows before what that comes to for each person. */
export function AssignDialog({ rows, people, onAssign, onClose }: AssignDialogProps) {
  const { list, ui } = words;
  const [way, setWay] = useState<AssignWay>('each');
  const [chosen, setChosen] = useState<ReadonlySet<MemberId>>(new Set());
  const [each, setEach] = useState('1');
  /** Null: what is written there is no day. */
  const [day, setDay] = useState<string | null>('');
  const [clears, setClears] = useState(false);
  const due = clears ? '' : day || null;
  const hasDue = rows.some(({ assigned }) => assigned.some((one) => one.due !== ''));
  const number = Math.max(1, Math.trunc(Number(each)) || 1);
  const plan = useMemo(
    () => assignPlan(rows, { way, people: [...chosen], each: number, due }),
    [rows, way, chosen, number, due],
  );
  const choose = (member: MemberId, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(member);
    else next.delete(member);
    setChosen(next);
  };
  const takes = way === 'take';
  const count = takes ? plan.taken.length : plan.shares.length;
  const submit = () => {
    if (count === 0 || (day === null && !clears)) return;
    onAssign(plan, due);
    onClose();
  };

  return (
    <Modal
      title={list.assignTitle(rows.length)}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button kind="primary" type="submit" disabled={count === 0}>
            {takes ? list.doUnassign(count) : list.doAssign(count)}
          </Button>
        </>
      }
    >
      <Choices
        legend={list.how}
        value={way}
        onChange={setWay}
        choices={[
          { value: 'each', label: list.toEach, hint: list.toEachHint },
          { value: 'share', label: list.shareOut, hint: list.shareOutHint },
          { value: 'take', label: list.takeFrom, hint: list.takeFromHint },
        ]}
      />
      <Fieldset legend={list.who}>
        <div className={styles.people}>
          {people.map(({ member, name }) => (
            <CheckField key={member} label={name} checked={chosen.has(member)} onChange={(on) => choose(member, on)} />
          ))}
        </div>
      </Fieldset>
      {takes ? null : (
        <div className={styles.details}>
          {way === 'share' ? (
            <TextField
              type="number"
              min={1}
              label={list.each}
              hint={number > chosen.size && chosen.size > 0 ? list.fewPeople : undefined}
              value={each}
              onChange={setEach}
            />
          ) : null}
          <DayField label={list.due} value={day ?? ''} disabled={clears} onChange={setDay} />
          {hasDue ? <CheckField label={list.clearDue} checked={clears} onChange={setClears} /> : null}
        </div>
      )}
      {chosen.size > 0 ? <Preview plan={plan} people={people} /> : null}
    </Modal>
  );
}

/** How many of the articles each person has, and would have. */
function Preview({ plan, people }: { readonly plan: AssignPlan; readonly people: readonly PersonView[] }) {
  const { list } = words;
  return (
    <table className={styles.preview}>
      <caption>{list.preview}</caption>
      <thead>
        <tr>
          <th scope="col">{list.person}</th>
          <th scope="col">{list.hasNow}</th>
          <th scope="col">{list.comesTo}</th>
        </tr>
      </thead>
      <tbody>
        {plan.loads.map(({ member, now, later }) => (
          <tr key={member}>
            <th scope="row">{people.find((person) => person.member === member)?.name}</th>
            <td>{showNumber(now)}</td>
            <td>{showNumber(later)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
