import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import { type InvitationParts, invitationLink } from '../../shared/wire/invitation-link.ts';
import { isLoopback } from '../../shared/wire/loopback-address.ts';
import { words } from '../../shared/words/words.ts';
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
import { InvitationTermsFields } from './InvitationTermsFields.tsx';
import styles from './InviteDialog.module.css';
import { readTerms, USUAL_TERMS } from './invitation-terms.ts';
import { RemoveMemberDialog } from './RemoveMemberDialog.tsx';
import { roleChoices } from './roles.ts';
import { TeamLists } from './TeamLists.tsx';
import { useTeam } from './use-team.ts';

interface InviteDialogProps {
  readonly session: ProjectSession;
  onClose(): void;
}

/**
 * For an owner: makes an invitation and shows it, to be copied and sent by any road; below it, who
 * is in the project, to be given another role or removed, and which invitations are open.
 */
export function InviteDialog({ session, onClose }: InviteDialogProps) {
  const { host } = useApp();
  const team = useTeam(session);
  const people = useOwned(() => new PeopleView(session.people.fold), [session]);
  const [role, setRole] = useState<Role>('annotator');
  const [made, setMade] = useState<Result<InvitationParts> | null>(null);
  const [draft, setDraft] = useState(USUAL_TERMS);
  const [problems, setProblems] = useState<{ readonly uses?: string; readonly days?: string }>({});
  const [busy, setBusy] = useState(false);
  const [copied, setCopied] = useState(false);
  const [removing, setRemoving] = useState<MemberId | null>(null);

  const invite = async () => {
    const read = readTerms(draft);
    setProblems('problems' in read ? read.problems : {});
    if ('problems' in read || busy) return;
    setBusy(true);
    try {
      setMade(await host.invite(session.pid, role, read.terms));
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
      say(words.trouble.notCopied, 'trouble');
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
      title={words.share.invite}
      lead={made?.ok ? words.share.sendLead : words.share.inviteLead}
      onClose={onClose}
      onSubmit={() => drop(made?.ok ? copy(made.value) : invite(), complain)}
      actions={
        made?.ok ? (
          <>
            <Button onClick={onClose}>{words.share.done}</Button>
            <Button
              kind="primary"
              type="submit"
              icon={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
            >
              {copied ? words.share.copied : words.share.copyLink}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{words.ui.cancel}</Button>
            <Button kind="primary" type="submit" disabled={busy}>
              {words.share.makeInvitation}
            </Button>
          </>
        )
      }
    >
      {made?.ok ? (
        <div className={styles.made}>
          <TextField label={words.share.link} value={invitationLink(made.value)} readOnly onChange={() => undefined} />
          <p>{words.share.orTell}</p>
          <TextField
            label={words.share.address}
            value={made.value.address}
            readOnly
            hint={isLoopback(made.value.address) ? words.trouble.onlyHere : undefined}
            onChange={() => undefined}
          />
          <TextField label={words.share.invitation} value={made.value.invitation} readOnly onChange={() => undefined} />
        </div>
      ) : (
        <>
          <Choices legend={words.share.comeInAs} value={role} choices={roleChoices()} onChange={setRole} />
          <InvitationTermsFields draft={draft} problems={problems} onChange={setDraft} />
        </>
      )}
      {made && !made.ok ? <Problem>{made.message}</Problem> : null}
      {people ? <TeamLists team={team} people={people} me={me} onRemove={setRemoving} /> : null}
    </Modal>
  );
}
