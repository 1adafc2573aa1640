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
      title="Join this project again"
      lead="With a new invitation you go on where you were: what you have here is kept and sent."
      verb="Join"
      doing="Joining…"
      invited
      where="An owner of the project can send it."
      address={session.hub ?? undefined}
      go={(address, invitation) => door.share(session, address, invitation)}
      onDone={() => {
        say('You are in this project again.');
        onClose();
      }}
      onClose={onClose}
    />
  );
}
