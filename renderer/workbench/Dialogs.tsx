import { missingCase } from '../../shared/base/assert.ts';
import { drop } from '../../shared/base/drop.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { BlindDialogs } from '../blind/BlindDialogs.tsx';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { ImportMarksDialog } from '../import-marks/ImportMarksDialog.tsx';
import { PasteDialog } from '../ingest/PasteDialog.tsx';
import { NewProjectDialog } from '../projects/NewProjectDialog.tsx';
import { RenameDialog } from '../projects/RenameDialog.tsx';
import type { NewArticle, ProjectSession } from '../session/session-types.ts';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { ChangeHubDialog } from '../share/ChangeHubDialog.tsx';
import { InviteDialog } from '../share/InviteDialog.tsx';
import { JoinAgainDialog } from '../share/JoinAgainDialog.tsx';
import { MembersDialog } from '../share/MembersDialog.tsx';
import { SetAsideDialog } from '../share/SetAsideDialog.tsx';
import { ShareDialog } from '../share/ShareDialog.tsx';
import { MoveHubDialog } from '../status/MoveHubDialog.tsx';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';

/** The dialogs of the workbench; one at a time. */
export type DialogName =
  | 'new'
  | 'rename'
  | 'mode'
  | 'share'
  | 'hub-change'
  | 'join-again'
  | 'hub-moved'
  | 'set-aside'
  | 'invite'
  | 'members'
  | 'export'
  | 'import-marks'
  | 'settings'
  | 'paste';

interface DialogsProps {
  readonly name: DialogName | null;
  readonly session: ProjectSession;
  onClose(): void;
  onOpen(session: ProjectSession): void;
  onAdded(aid: ArticleId): void;
  /** A part of a web page was pasted, to be looked at before it comes in. */
  onPage(page: File): void;
}

/** Shows the dialog that was asked for. */
export function Dialogs({ name, session, onClose, onOpen, onAdded, onPage }: DialogsProps) {
  const { door } = useApp();
  const paste = async (article: NewArticle) => {
    const { aid, already } = await session.addArticle(article);
    onClose();
    onAdded(aid);
    if (already) say(words.trouble.hereAlready);
  };
  switch (name) {
    case null:
      return null;
    case 'new':
      return (
        <NewProjectDialog
          onClose={onClose}
          onCreate={(wanted) => {
            onClose();
            drop(door.create(wanted).then(onOpen), complain);
          }}
        />
      );
    case 'rename':
      return <RenameDialog session={session} onClose={onClose} />;
    case 'mode':
      return <BlindDialogs session={session} aids={null} onClose={onClose} />;
    case 'share':
      return <ShareDialog session={session} onClose={onClose} />;
    case 'hub-change':
      return <ChangeHubDialog session={session} onClose={onClose} />;
    case 'join-again':
      return <JoinAgainDialog session={session} onClose={onClose} />;
    case 'hub-moved':
      return <MoveHubDialog session={session} onClose={onClose} />;
    case 'set-aside':
      return <SetAsideDialog session={session} onOpen={onOpen} onClose={onClose} />;
    case 'invite':
      return <InviteDialog session={session} onClose={onClose} />;
    case 'members':
      return <MembersDialog session={session} onClose={onClose} />;
    case 'export':
      return <ExportDialog session={session} onClose={onClose} />;
    case 'import-marks':
      return <ImportMarksDialog session={session} onClose={onClose} onShow={onAdded} />;
    case 'settings':
      return <SettingsDialog onClose={onClose} />;
    case 'paste':
      return (
        <PasteDialog
          onAdd={(article) => drop(paste(article), complain)}
          onPage={(page) => {
            onClose();
            onPage(page);
          }}
          onClose={onClose}
        />
      );
    default:
      return missingCase(name);
  }
}
