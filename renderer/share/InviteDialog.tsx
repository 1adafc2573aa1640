import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import { type InvitationParts, invitationLink } from '../../shared/wire/invitation-link.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { PeopleView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { complain } from '../ui/complain.ts';
import { Problem, TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { say } from '../ui/toasts.tsx';
import { useOwned } from '../ui/use-owned.ts';
import styles from './InviteDialog.module.css';
import { RemoveMemberDialog } from './RemoveMemberDialog.tsx';
import { ROLE_CHOICES } from './roles.ts';
import { TeamLists } from './TeamLists.tsx';
import { useTeam } from './use-team.ts';

const MAKE = 'An invitation lets one person into the project. Nobody else can use it after them.';
const SEND = 'Send the link to one person. They follow it, or paste it in Postil under “Join through a hub”.';
const ONLY_HERE =
  'Nobody reaches this address from another computer. Give them the address of this computer or of the hub instead.';

interface InviteDialogProps {
  readonly session: ProjectSession;
  onClose(): void;
}

/**
 * For an owner: makes an invitation for one more person and shows it, to be copied and sent by any road; below it, who
 * is in the project, to be given another role or removed, and which invitations are open.
 */
export function InviteDialog({ session, onClose }: InviteDialogProps) {
  const { host } = useApp();
  const team = useTeam(session);
  const people = useOwned(() => new PeopleView(session.people.fold), [session]);
  const [role, setRole] = useState<Role>('annotator');
  const [made, setMade] = useState<Result<InvitationParts> | null>(null);
  const [busy, setBusy] = useState(false);
  const [copied, setCopied] = useState(false);
  const [removing, setRemoving] = useState<MemberId | null>(null);

  const invite = async () => {
    setBusy(true);
    try {
      setMade(await host.invite(session.pid, role));
      team.reload();
    } finally {
      setBusy(false);
    }
  };
  const copy = async (parts: InvitationParts) => {
    try {
      await navigator.clipboard.writeText(invitationLink(parts));
      setCopied(true);
    } catch {
      say('The system did not let Postil copy. Please select the link and copy it.', 'trouble');
    }
  };

  const me = session.me.member;

  if (removing !== null && people) {
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
      title="Invite someone"
      lead={made?.ok ? SEND : MAKE}
      onClose={onClose}
      onSubmit={() => drop(made?.ok ? copy(made.value) : invite(), complain)}
      actions={
        made?.ok ? (
          <>
            <Button onClick={onClose}>Done</Button>
            <Button
              kind="primary"
              type="submit"
              icon={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
            >
              {copied ? 'Copied' : 'Copy the link'}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button kind="primary" type="submit" disabled={busy}>
              Make an invitation
            </Button>
          </>
        )
      }
    >
      {made?.ok ? (
        <div className={styles.made}>
          <TextField label="Link" value={invitationLink(made.value)} readOnly onChange={() => undefined} />
          <p>Or tell them both of these:</p>
          <TextField
            label="Address"
            value={made.value.address}
            readOnly
            hint={/\/\/(127\.|localhost|\[::1\])/.test(made.value.address) ? ONLY_HERE : undefined}
            onChange={() => undefined}
          />
          <TextField label="Invitation" value={made.value.invitation} readOnly onChange={() => undefined} />
        </div>
      ) : (
        <Choices legend="They come in as" value={role} choices={ROLE_CHOICES} onChange={setRole} />
      )}
      {made && !made.ok ? <Problem>{made.message}</Problem> : null}
      {people ? <TeamLists team={team} people={people} me={me} onRemove={setRemoving} /> : null}
    </Modal>
  );
}
