import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { say } from '../ui/toasts.tsx';
import { HubDialog } from './HubDialog.tsx';

interface JoinAgainDialogProps {
  readonly session: ProjectSession;
  onClose(): void;
}

/** Lets somebody back into the open project whom its hub does not let in any more. */
export function JoinAgainDialog({ session, onClose }: JoinAgainDialogProps) {
  const { door } = useApp();
  return (
    <HubDialog
      title={words.share.joinAgain}
      lead={words.share.joinAgainLead}
      verb={words.projects.joinVerb}
      doing={words.projects.joining}
      invited
      where={words.share.joinAgainWhere}
      address={session.hub ?? undefined}
      go={(address, invitation) => door.share(session, address, invitation)}
      onDone={() => {
        say(words.share.inAgain);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
