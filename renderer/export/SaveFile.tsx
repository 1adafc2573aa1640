import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { JobDialog } from './JobDialog.tsx';
import type { Writing } from './use-writing.ts';

const TITLE = 'Save as a .postil file';

interface SaveFileProps {
  readonly writing: Writing;
  /** Whether there is a hub to catch up with: without one that takes no time worth showing. */
  readonly shared: boolean;
}

/** Shows how saving the project as a file goes. */
export function SaveFile({ writing: { state, cancel }, shared }: SaveFileProps) {
  if (state.phase === 'started') return <JobDialog title={TITLE} {...state} onClose={cancel} />;
  const catching = state.phase === 'catching-up' && shared;
  const problem = state.phase === 'idle' ? state.problem : null;
  if (!catching && problem === null) return null;
  return (
    <Modal title={TITLE} onClose={cancel} onSubmit={cancel} actions={<Button type="submit">Cancel</Button>}>
      {problem === null ? <p role="status">Catching up with the hub…</p> : <p role="alert">{problem}</p>}
    </Modal>
  );
}
