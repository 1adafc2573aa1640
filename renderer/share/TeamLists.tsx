import { UserMinus } from 'lucide-react';
import type { MemberId } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import type { HubTeam } from '../../shared/wire/hub-api.ts';
import { words } from '../../shared/words/words.ts';
import type { PeopleView, PersonView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Problem } from '../ui/Field.tsx';
import { fill } from '../ui/fill.ts';
import { Moment } from '../ui/Moment.tsx';
import { PersonDot } from '../ui/PersonDot.tsx';
import { roleOptions } from './roles.ts';
import styles from './TeamLists.module.css';
import type { Team } from './use-team.ts';

interface TeamListsProps {
  readonly team: Team;
  readonly people: PeopleView;
  readonly me: MemberId;
  /** The person wants a member out: they are asked once more. */
  onRemove(member: MemberId): void;
}

/** Who is in the project and what they may do, and which invitations are open. */
export function TeamLists({ team, people, me, onRemove }: TeamListsProps) {
  useWatchable(people);
  const { answer, withdraw } = team;
  if (answer === null) return <p role="status">{words.share.asking}</p>;
  if (!answer.ok) return <Problem>{answer.message}</Problem>;
  const { members, invitations, authors } = answer.value;
  const onlyOwner = members.filter(({ role }) => role === 'owner').length === 1;
  return (
    <>
      <section className={styles.section}>
        <h3 id="members">{words.share.members}</h3>
        <ul className={styles.list} aria-labelledby="members">
          {members.map((member) => (
            <MemberRow
              key={member.member}
              {...member}
              person={people.of(member.member)}
              isMe={member.member === me}
              needed={onlyOwner && member.role === 'owner'}
              onRole={(role) => team.setRole(member.member, role, people.of(member.member).name)}
              onRemove={() => onRemove(member.member)}
            />
          ))}
        </ul>
      </section>
      {authors.length > 0 ? (
        <section className={styles.section}>
          <h3 id="authors">{words.share.authors}</h3>
          <ul className={styles.list} aria-labelledby="authors">
            {authors.map(({ member }) => (
              <li key={member} className={styles.row}>
                <PersonDot colour={people.of(member).colour} />
                <span className={styles.name}>{people.of(member).name}</span>
                <span className={styles.note}>{words.share.authorsNote}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {invitations.length > 0 ? (
        <section className={styles.section}>
          <h3 id="open-invitations">{words.share.openInvitations}</h3>
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

type MemberRowProps = HubTeam['members'][number] & {
  readonly person: PersonView;
  readonly isMe: boolean;
  /** Whether they are the one owner that a project has to have. */
  readonly needed: boolean;
  onRole(role: Role): void;
  onRemove(): void;
};

function MemberRow({ role, since, person, isMe, needed, onRole, onRemove }: MemberRowProps) {
  const why = needed ? words.share.needsOwner : undefined;
  return (
    <li className={styles.row}>
      <PersonDot colour={person.colour} />
      <span className={styles.name}>
        {person.name}
        {isMe ? <span>{words.share.you}</span> : null}
        <span className={styles.note}>{fill(words.share.since, { date: <Moment at={since} /> })}</span>
      </span>
      <select
        aria-label={words.share.roleOf(person.name)}
        className={styles.role}
        value={role}
        disabled={needed}
        title={why}
        onChange={(event) => {
          const chosen = roleOptions().find(({ value }) => value === event.target.value);
          if (chosen) onRole(chosen.value);
        }}
      >
        {roleOptions().map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <IconButton label={why ?? words.share.removeMember(person.name)} disabled={needed} onClick={onRemove}>
        <UserMinus size={16} aria-hidden />
      </IconButton>
    </li>
  );
}

type InvitationProps = HubTeam['invitations'][number] & { onWithdraw(): void };

function Invitation({ id, role, uses, expires, onWithdraw }: InvitationProps) {
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {words.share.roleFor(words.share.roles[role], uses)}
        <span className={styles.note} id={id}>
          {fill(words.share.until, { date: <Moment at={expires} /> })}
        </span>
      </span>
      <Button onClick={onWithdraw} aria-describedby={id}>
        {words.share.withdraw}
      </Button>
    </li>
  );
}
