import { useState } from 'react';
import type { MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { PersonDot } from '../ui/PersonDot.tsx';
import { useOwned } from '../ui/use-owned.ts';
import { RemoveMemberDialog } from './RemoveMemberDialog.tsx';
import styles from './TeamLists.module.css';
import { TeamLists } from './TeamLists.tsx';
import { useTeam } from './use-team.ts';

interface MembersDialogProps {
  readonly session: ProjectSession;
  onClose(): void;
}

/** Who is in the project: for owners with what each may do, to be changed; for others to be read. */
export function MembersDialog({ session, onClose }: MembersDialogProps) {
  const people = useOwned(() => new PeopleView(session.people.fold), [session]);
  if (!people) return null;
  const parts = { session, people, onClose };
  return session.role === 'owner' ? <ForOwner {...parts} /> : <ForReader {...parts} />;
}

interface PartsProps extends MembersDialogProps {
  readonly people: PeopleView;
}

function ForOwner({ session, people, onClose }: PartsProps) {
  const team = useTeam(session);
  const [removing, setRemoving] = useState<MemberId | null>(null);
  const me = session.me.member;
  if (removing !== null) {
    return (
      <RemoveMemberDialog
        name={people.of(removing).name}
        isMe={removing === me}
        remove={() => team.remove(removing)}
        onClose={() => setRemoving(null)}
      />
    );
  }
  return (
    <Modal
      title={words.share.members}
      lead={words.share.membersLead}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.share.done}</Button>}
    >
      <TeamLists team={team} people={people} me={me} onRemove={setRemoving} />
    </Modal>
  );
}

/** The hub tells its list to owners alone; names stand in the project itself. */
function ForReader({ session, people, onClose }: PartsProps) {
  useWatchable(people);
  const { role, me } = session;
  return (
    <Modal
      title={words.share.members}
      lead={words.share.membersLeadForReader}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.share.done}</Button>}
    >
      <ul className={styles.list}>
        {people.all.map(({ member, name, colour }) => (
          <li key={member} className={styles.row}>
            <PersonDot colour={colour} />
            <span className={styles.name}>
              {name}
              {member === me.member ? <span>{words.share.you}</span> : null}
            </span>
            {member === me.member ? <span className={styles.note}>{words.share.roles[role]}</span> : null}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
