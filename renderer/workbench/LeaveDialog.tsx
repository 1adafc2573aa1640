import type { SyncStatus } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';

interface LeaveDialogProps {
  readonly here: SyncStatus['here'];
  onLeave(): void;
  onStay(): void;
}

/** Asks before a project is left whose last changes are not on this computer's disk. */
export function LeaveDialog({ here, onLeave, onStay }: LeaveDialogProps) {
  return (
    <Modal
      title="Your last changes are not saved"
      lead={here.state === 'failed' ? here.message : 'They are still being written to this computer’s disk.'}
      onClose={onStay}
      onSubmit={onStay}
      actions={
        <>
          <Button kind="danger" onClick={onLeave}>
            Leave without them
          </Button>
          <Button kind="primary" type="submit">
            Stay
          </Button>
        </>
      }
    >
      <p>If you leave now, they may be gone.</p>
    </Modal>
  );
}
