import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { CheckField, Problem } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { showNumber } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import { reveal } from './decide.ts';
import type { OwnWork } from './own-work.ts';
import styles from './RevealDialog.module.css';
import { useOwnWork } from './use-own-work.ts';

interface RevealDialogProps {
  readonly session: ProjectSession;
  readonly people: PeopleView;
  readonly aids: readonly ArticleId[];
  onClose(): void;
}

/** Asks before what was made independently is revealed: who has made how much, and who is not done. */
export function RevealDialog({ session, people, aids, onClose }: RevealDialogProps) {
  const { host } = useApp();
  const { blind } = words;
  const { known, counted, failed } = useOwnWork(session, aids);
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async () => {
    setBusy(true);
    try {
      const revealed = await reveal(host, session, aids);
      if (!revealed.ok) return setProblem(revealed.message);
      say(blind.wasRevealed(aids.length));
      onClose();
    } finally {
      setBusy(false);
    }
  };
  const made = new Set(known?.work.flatMap(({ member, marks }) => (marks > 0 ? [member] : [])));
  // Where there is no hub, what has not come by a file is not revealed either.
  const absent =
    session.hub === null && known !== null
      ? people.all.filter(({ member }) => member !== session.me.member && !made.has(member))
      : [];
  const undone = known?.work.some(({ notDone }) => notDone > 0) ?? false;
  return (
    <Modal
      title={blind.revealTitle(aids.length)}
      lead={blind.revealLead}
      onClose={onClose}
      onSubmit={() => drop(submit(), complain)}
      actions={
        <>
          <Button onClick={onClose}>{blind.keep}</Button>
          <Button kind="danger" type="submit" disabled={busy || !sure || known === null}>
            {blind.doReveal}
          </Button>
        </>
      }
    >
      {known === null && failed === null ? (
        <ProgressBar label={blind.counting} done={counted} total={aids.length} />
      ) : null}
      {known === null ? null : <Work work={known.work} people={people} />}
      {undone ? <p className={styles.undone}>{blind.some}</p> : null}
      {absent.length > 0 ? <p className={styles.undone}>{blind.notHere(absent.map(({ name }) => name))}</p> : null}
      <CheckField label={blind.sure} checked={sure} onChange={setSure} />
      <Problem>{problem ?? failed ?? known?.why ?? null}</Problem>
    </Modal>
  );
}

function Work({ work, people }: { readonly work: readonly OwnWork[]; readonly people: PeopleView }) {
  const { blind } = words;
  if (work.length === 0) return <p>{blind.nobody}</p>;
  return (
    <table className={styles.work}>
      <thead>
        <tr>
          <th scope="col">{blind.person}</th>
          <th scope="col" className={styles.count}>
            {blind.marks}
          </th>
          <th scope="col">{blind.state}</th>
        </tr>
      </thead>
      <tbody>
        {work.map(({ member, marks, notDone }) => (
          <tr key={member}>
            <th scope="row" dir="auto">
              {people.of(member).name}
            </th>
            <td className={styles.count}>{showNumber(marks)}</td>
            <td>{notDone === 0 ? blind.done : blind.notDone(notDone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
