import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { errorWords } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';

interface MoveHubDialogProps {
  readonly session: ProjectSession;
  onClose(): void;
}

/** Asks for the new address of a hub that has moved, and goes on there once that hub knows the project and the person. */
export function MoveHubDialog({ session, onClose }: MoveHubDialogProps) {
  const { host } = useApp();
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const move = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const moved = await host.moveHub(session.pid, address);
      if (!moved.ok) return setProblem(moved.message);
      session.connect(moved.value.address, moved.value.role);
      say(words.sync.movedTo(moved.value.address));
      onClose();
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      title={words.sync.movedTitle}
      lead={words.sync.movedLead(session.hub ?? '')}
      onClose={onClose}
      onSubmit={() => {
        if (!busy) drop(move(), (error) => setProblem(errorWords(error)));
      }}
      actions={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            {busy ? words.sync.moving : words.sync.move}
          </Button>
        </>
      }
    >
      <TextField
        label={words.sync.newAddress}
        value={address}
        onChange={setAddress}
        inputMode="url"
        hint={words.share.addressExample}
        error={problem}
      />
    </Modal>
  );
}
