import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { say } from '../ui/toasts.tsx';
import { HubDialog } from './HubDialog.tsx';

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
      lead="A hub keeps the project in step between people. Start one with “npm run hub”: it shows its address and an owner's invitation."
      verb="Share"
      doing="Sharing…"
      missing="Please fill in both: the hub shows them when it starts."
      go={(address, invitation) => door.share(session, address, invitation)}
      onDone={() => {
        say('The project is on the hub. Now invite someone.');
        onClose();
      }}
      onClose={onClose}
    />
  );
}
