import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { HubFields } from '../share/HubFields.tsx';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { Modal } from '../ui/Modal.tsx';

interface JoinDialogProps {
  /** What a followed link brought; empty fields otherwise. */
  readonly address?: string;
  readonly invitation?: string;
  onJoined(session: ProjectSession): void;
  onClose(): void;
}

/** Joins somebody's project: the hub's address and the invitation they sent. */
export function JoinDialog({ onJoined, onClose, ...given }: JoinDialogProps) {
  const { door } = useApp();
  const [address, setAddress] = useState(given.address ?? '');
  const [invitation, setInvitation] = useState(given.invitation ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const join = async () => {
    if (address.trim() === '' || invitation.trim() === '') {
      setProblem('Please fill in both: your colleague finds them under “Invite someone”.');
      return;
    }
    setBusy(true);
    const joined = await door.join(address.trim(), invitation.trim()).finally(() => setBusy(false));
    if (joined.ok) onJoined(joined.value);
    else setProblem(joined.message);
  };

  return (
    <Modal
      title="Join through a hub"
      lead="A hub keeps a project in step between people. Whoever invited you has sent you its address and an invitation."
      onClose={onClose}
      onSubmit={() => drop(join(), complain)}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            {busy ? 'Joining…' : 'Join'}
          </Button>
        </>
      }
    >
      <HubFields
        address={address}
        invitation={invitation}
        problem={problem}
        onAddress={setAddress}
        onInvitation={setInvitation}
      />
    </Modal>
  );
}
