import { useState } from 'react';
import type { ProjectId } from '../../shared/model/ids.ts';
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
  /** What was tried with these, when it is a project that is here already. */
  const [asked, setAsked] = useState<{ at: string; code: string; pid: ProjectId } | null>(null);
  return (
    <HubDialog
      title="Join through a hub"
      lead="A hub keeps a project the same for everyone who works on it. Whoever invited you has sent you a link, or an address and a code."
      verb={asked === null ? 'Join' : 'Join and send it'}
      doing="Joining…"
      invited
      where="Whoever invited you has sent it."
      address={address}
      invitation={invitation}
      go={async (at, code) => {
        const here = asked?.at === at && asked.code === code ? asked.pid : null;
        const joined = await door.join(at, code, here);
        setAsked('pid' in joined ? { at, code, pid: joined.pid } : null);
        return joined;
      }}
      onDone={onJoined}
      onClose={onClose}
    />
  );
}
