import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { say } from '../ui/toasts.tsx';
import { HubDialog } from './HubDialog.tsx';

interface ChangeHubDialogProps {
  readonly session: ProjectSession;
  onClose(): void;
}

/** Puts the open project, which is on a hub, on another one: so what was shared on a network comes to a hub that stays. */
export function ChangeHubDialog({ session, onClose }: ChangeHubDialogProps) {
  const { door } = useApp();
  return (
    <HubDialog
      title={words.share.change}
      lead={words.share.changeLead(session.hub ?? '')}
      verb={words.share.changeVerb}
      doing={words.share.changing}
      where={words.share.shareWhere}
      go={(address, invitation) => door.changeHub(session, address, invitation)}
      onDone={() => {
        say(words.share.changed);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
