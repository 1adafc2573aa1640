import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { JobDialog } from './JobDialog.tsx';
import type { Writing } from './use-writing.ts';

interface SaveFileProps {
  readonly writing: Writing;
  /** Whether there is a hub to catch up with: without one that takes no time worth showing. */
  readonly shared: boolean;
}

/** Shows how saving the project as a file goes. */
export function SaveFile({ writing: { state, cancel }, shared }: SaveFileProps) {
  if (state.phase === 'started') return <JobDialog title={words.exporting.saveFile} {...state} onClose={cancel} />;
  const catching = state.phase === 'catching-up' && shared;
  const problem = state.phase === 'idle' ? state.problem : null;
  if (!catching && problem === null) return null;
  return (
    <Modal
      title={words.exporting.saveFile}
      onClose={cancel}
      onSubmit={cancel}
      actions={<Button type="submit">{words.ui.cancel}</Button>}
    >
      {problem === null ? <p role="status">{words.exporting.catchingUp}</p> : <p role="alert">{problem}</p>}
    </Modal>
  );
}
