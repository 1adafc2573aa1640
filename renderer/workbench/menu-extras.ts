import { words } from '../../shared/words/words.ts';
import { runCommand } from '../commands/use-commands.ts';
import type { ExtraGroup, ExtraItem } from '../menu/PageMenu.tsx';
import type { ProjectSession } from '../session/session-types.ts';
import type { DialogName } from './Dialogs.tsx';

/** What the page's menu offers in a project, besides the commands every menu has. */
export function menuExtras(
  session: ProjectSession,
  show: (dialog: DialogName) => void,
  openRegister: () => void,
  leave: () => void,
): readonly ExtraGroup[] {
  const together: ExtraItem[] =
    session.hub === null
      ? [{ label: words.workbench.shareThroughHub, onChoose: () => show('share') }]
      : [{ label: words.workbench.inviteSomeone, disabled: session.role !== 'owner', onChoose: () => show('invite') }];
  const curates = session.role === 'owner' || session.role === 'curator';
  return [
    {
      label: words.menu.project,
      items: [
        { label: words.registers.open, onChoose: openRegister },
        { label: words.history.open, onChoose: () => runCommand('history.article') },
        { label: words.guide.open, onChoose: () => runCommand('guide') },
        ...together,
        { label: words.nearby.menu, onChoose: () => runCommand('nearby') },
        { label: words.workbench.renameProject, disabled: !curates, onChoose: () => show('rename') },
        { label: words.blind.mode, disabled: !session.sets.curates, onChoose: () => show('mode') },
        { label: words.workbench.allProjects, onChoose: leave },
      ],
    },
    {
      label: words.menu.computer,
      items: [
        { label: words.pairing.menu, onChoose: () => runCommand('devices') },
        { label: words.workbench.settings, onChoose: () => show('settings') },
      ],
    },
  ];
}
