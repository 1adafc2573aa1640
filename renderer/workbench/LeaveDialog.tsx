import { words } from '../../shared/words/words.ts';
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
      title={words.workbench.notSaved}
      lead={here.state === 'failed' ? here.message : words.workbench.stillWriting}
      onClose={onStay}
      onSubmit={onStay}
      actions={
        <>
          <Button kind="danger" onClick={onLeave}>
            {words.workbench.leaveWithout}
          </Button>
          <Button kind="primary" type="submit">
            {words.workbench.stay}
          </Button>
        </>
      }
    >
      <p>{words.workbench.mayBeGone}</p>
    </Modal>
  );
}
