import { type ReactNode, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { errorWords } from '../ui/text.ts';

interface HubDialogProps<Value> {
  readonly title: string;
  readonly lead: ReactNode;
  /** What the button says, before and while it works. */
  readonly verb: string;
  readonly doing: string;
  /** Said when a field is empty: where both can be found. */
  readonly missing: string;
  readonly address?: string | undefined;
  readonly invitation?: string | undefined;
  /** Called with both fields, trimmed. A failure, or an error, is shown below them. */
  go(address: string, invitation: string): Promise<Result<Value>>;
  onDone(value: Value): void;
  onClose(): void;
}

/** Asks for a hub's address and an invitation to it, and goes there. */
export function HubDialog<Value>({
  title,
  lead,
  verb,
  doing,
  missing,
  go,
  onDone,
  onClose,
  ...given
}: HubDialogProps<Value>) {
  const [address, setAddress] = useState(given.address ?? '');
  const [invitation, setInvitation] = useState(given.invitation ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    if (address.trim() === '' || invitation.trim() === '') return setProblem(missing);
    setBusy(true);
    setProblem(null);
    try {
      const gone = await go(address.trim(), invitation.trim());
      if (gone.ok) onDone(gone.value);
      else setProblem(gone.message);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      title={title}
      lead={lead}
      onClose={onClose}
      onSubmit={() => drop(submit(), (error) => setProblem(errorWords(error)))}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            {busy ? doing : verb}
          </Button>
        </>
      }
    >
      <TextField
        label="Address"
        value={address}
        onChange={setAddress}
        inputMode="url"
        hint="For example 192.168.1.20:4747"
      />
      <TextField label="Invitation" value={invitation} onChange={setInvitation} error={problem} />
    </Modal>
  );
}
