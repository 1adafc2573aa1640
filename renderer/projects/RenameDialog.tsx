import { drop } from '../../shared/base/drop.ts';
import { edit } from '../../shared/steps/commands.ts';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { NameDialog } from './NameDialog.tsx';
import { projectRecord } from './project-record.ts';

interface RenameDialogProps {
  readonly session: ProjectSession;
  onClose(): void;
}

/** Gives the open project another name, for everyone who works on it. */
export function RenameDialog({ session, onClose }: RenameDialogProps) {
  const { record, name } = projectRecord(session.project.fold);
  const rename = (next: string) => {
    onClose();
    if (record && next !== name) drop(session.project.act([edit(record, { name: next })]), complain);
  };
  return (
    <NameDialog
      title={words.projects.rename}
      lead={words.projects.renameLead}
      verb={words.projects.renameVerb}
      name={name}
      onName={rename}
      onClose={onClose}
    />
  );
}
