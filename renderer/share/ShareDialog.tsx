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
      title="Share through a hub"
      lead="A hub keeps the project the same for everyone who works on it. Start one with “npm run hub”: it shows its address and an invitation."
      verb="Share"
      doing="Sharing…"
      where="The hub shows it when it starts."
      go={(address, invitation) => door.share(session, address, invitation)}
      onDone={() => {
        say('The project is on the hub. To let others in, choose “Invite someone…” in the menu.');
        onClose();
      }}
      onClose={onClose}
    >
      <MissingPeople session={session} />
    </HubDialog>
  );
}
