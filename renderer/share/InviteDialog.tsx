import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { PeopleView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { Problem, SelectField, TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { say } from '../ui/toasts.tsx';
import { useOwned } from '../ui/use-owned.ts';
import styles from './InviteDialog.module.css';
import { TeamLists } from './TeamLists.tsx';
import { useTeam } from './use-team.ts';

const ROLES = [
  { value: 'annotator', label: 'Annotator: marks, but does not change articles' },
  { value: 'owner', label: 'Owner: may do everything' },
] as const;

const MAKE = 'An invitation lets one person into the project. Nobody else can use it after them.';
const SEND =
  'Send the address and the invitation to one person. In Postil they choose “Join through a hub” and enter both.';

interface InviteDialogProps {
  readonly session: ProjectSession;
  onClose(): void;
}

/**
 * For an owner: makes an invitation for one more person and shows it, to be copied and sent by any road; below it, who
 * is in the project and which invitations are open.
 */
export function InviteDialog({ session, onClose }: InviteDialogProps) {
  const { host } = useApp();
  const team = useTeam(session);
  const people = useOwned(() => new PeopleView(session.people.fold), [session]);
  const [role, setRole] = useState<'annotator' | 'owner'>('annotator');
  const [made, setMade] = useState<Result<{ invitation: string; address: string }> | null>(null);
  const [busy, setBusy] = useState(false);
  const [copied, setCopied] = useState(false);

  const invite = async () => {
    setBusy(true);
    try {
      setMade(await host.invite(session.pid, role));
      team.reload();
    } finally {
      setBusy(false);
    }
  };
  const copy = async ({ invitation, address }: { invitation: string; address: string }) => {
    try {
      await navigator.clipboard.writeText(`Postil hub: ${address}\nInvitation: ${invitation}`);
      setCopied(true);
    } catch {
      say('The system did not let Postil copy. Please select the address and the invitation and copy them.', 'trouble');
    }
  };

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
              {copied ? 'Copied' : 'Copy both'}
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
          <TextField label="Address" value={made.value.address} readOnly onChange={() => undefined} />
          <TextField label="Invitation" value={made.value.invitation} readOnly onChange={() => undefined} />
        </div>
      ) : (
        <SelectField label="They come in as" value={role} choices={ROLES} onChange={setRole} />
      )}
      {made && !made.ok ? <Problem>{made.message}</Problem> : null}
      {people ? <TeamLists team={team} people={people} /> : null}
    </Modal>
  );
}
