import { useState } from 'react';
import type { ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
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
  const [asked, setAsked] = useState<{
    at: string;
    code: string;
    pid: ProjectId;
    leaves: boolean;
    isMember: boolean;
  } | null>(null);
  return (
    <HubDialog
      title={words.projects.join}
      lead={words.projects.joinLead}
      verb={
        asked === null
          ? words.projects.joinVerb
          : asked.leaves
            ? words.projects.joinAndLeave
            : words.projects.joinAndSend
      }
      doing={words.projects.joining}
      invited
      where={words.projects.joinWhere}
      address={address}
      invitation={invitation}
      go={async (at, code) => {
        const same = asked?.at === at && asked.code === code ? asked : null;
        const joined = await door.join(at, code, same?.pid ?? null, same?.leaves ?? false);
        setAsked(
          'pid' in joined
            ? { at, code, pid: joined.pid, leaves: joined.code === 'other-hub', isMember: joined.isMember }
            : null,
        );
        return joined;
      }}
      onDone={onJoined}
      onClose={onClose}
    >
      {asked?.isMember !== true ? null : <p>{words.projects.memberByNow}</p>}
    </HubDialog>
  );
}
