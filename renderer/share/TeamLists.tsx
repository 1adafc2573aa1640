import type { HubTeam } from '../../shared/wire/hub-api.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button } from '../ui/Button.tsx';
import { Problem } from '../ui/Field.tsx';
import { Moment } from '../ui/Moment.tsx';
import { PersonDot } from '../ui/PersonDot.tsx';
import { ROLE_LABELS } from './roles.ts';
import styles from './TeamLists.module.css';
import type { Team } from './use-team.ts';

interface TeamListsProps {
  readonly team: Team;
  readonly people: PeopleView;
}

/** Who is in the project, and which invitations are open. */
export function TeamLists({ team: { answer, withdraw }, people }: TeamListsProps) {
  useWatchable(people);
  if (answer === null) return <p role="status">Asking the hub who is in the project…</p>;
  if (!answer.ok) return <Problem>{answer.message}</Problem>;
  const { members, invitations } = answer.value;
  return (
    <>
      <section className={styles.section}>
        <h3 id="members">Members</h3>
        <ul className={styles.list} aria-labelledby="members">
          {members.map(({ member, role, since }) => {
            const { name, colour } = people.of(member);
            return (
              <li key={member} className={styles.row}>
                <PersonDot colour={colour} />
                <span className={styles.name}>{name}</span>
                <span>{ROLE_LABELS[role]}</span>
                <span className={styles.note}>
                  since <Moment at={since} />
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      {invitations.length > 0 ? (
        <section className={styles.section}>
          <h3 id="open-invitations">Open invitations</h3>
          <ul className={styles.list} aria-labelledby="open-invitations">
            {invitations.map((invitation) => (
              <Invitation key={invitation.id} {...invitation} onWithdraw={() => withdraw(invitation.id)} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

type InvitationProps = HubTeam['invitations'][number] & { onWithdraw(): void };

function Invitation({ id, role, uses, expires, onWithdraw }: InvitationProps) {
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {ROLE_LABELS[role]}, for {uses === 1 ? 'one person' : `${uses} people`}
        <span className={styles.note} id={id}>
          until <Moment at={expires} />
        </span>
      </span>
      <Button onClick={onWithdraw} aria-describedby={id}>
        Withdraw
      </Button>
    </li>
  );
}
