import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { say } from '../ui/toasts.tsx';
import { HubDialog } from './HubDialog.tsx';
import { MissingPeople } from './MissingPeople.tsx';

interface ShareDialogProps {
  readonly session: ProjectSession;
  onClose(): void;
}

/** Puts the open project on a hub, with the owner's invitation that the hub printed when it started. */
export function ShareDialog({ session, onClose }: ShareDialogProps) {
  const { door } = useApp();
  return (
    <HubDialog
      title={words.share.share}
      lead={words.share.shareLead}
      verb={words.share.shareVerb}
      doing={words.share.sharing}
      where={words.share.shareWhere}
      go={(address, invitation) => door.share(session, address, invitation)}
      onDone={() => {
        say(words.share.shared);
        onClose();
      }}
      onClose={onClose}
    >
      <MissingPeople session={session} />
    </HubDialog>
  );
}
