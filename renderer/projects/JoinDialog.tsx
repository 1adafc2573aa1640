import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { HubDialog } from '../share/HubDialog.tsx';

interface JoinDialogProps {
  /** What a followed link brought; empty fields otherwise. */
  readonly address?: string;
  readonly invitation?: string;
  onJoined(session: ProjectSession): void;
  onClose(): void;
}

/** Joins somebody's project: the hub's address and the invitation they sent. */
export function JoinDialog({ onJoined, onClose, address, invitation }: JoinDialogProps) {
  const { door } = useApp();
  return (
    <HubDialog
      title="Join through a hub"
      lead="A hub keeps a project the same for everyone who works on it. Whoever invited you has sent you a link, or an address and a code."
      verb="Join"
      doing="Joining…"
      invited
      where="Whoever invited you has sent it."
      address={address}
      invitation={invitation}
      go={(at, code) => door.join(at, code)}
      onDone={onJoined}
      onClose={onClose}
    />
  );
}
