import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { Modal } from '../ui/Modal.tsx';
import { say } from '../ui/toasts.tsx';
import { HubFields } from './HubFields.tsx';

interface ShareDialogProps {
  readonly session: ProjectSession;
  onClose(): void;
}

/** Puts the open project on a hub, with the owner's invitation that the hub printed when it started. */
export function ShareDialog({ session, onClose }: ShareDialogProps) {
  const { door } = useApp();
  const [address, setAddress] = useState('');
  const [invitation, setInvitation] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const share = async () => {
    if (address.trim() === '' || invitation.trim() === '') {
      setProblem('Please fill in both: the hub shows them when it starts.');
      return;
    }
    setBusy(true);
    const shared = await door.share(session, address.trim(), invitation.trim()).finally(() => setBusy(false));
    if (!shared.ok) {
      setProblem(shared.message);
      return;
    }
    say('The project is on the hub. Now invite someone.');
    onClose();
  };

  return (
    <Modal
      title="Share through a hub"
      lead="A hub keeps the project in step between people. Start one with “npm run hub”: it shows its address and an owner's invitation."
      onClose={onClose}
      onSubmit={() => drop(share(), complain)}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            {busy ? 'Sharing…' : 'Share'}
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
