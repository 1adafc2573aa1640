import type { ExtraItem } from '../menu/PageMenu.tsx';
import type { ProjectSession } from '../session/session-types.ts';
import type { DialogName } from './Dialogs.tsx';

/** What the page's menu offers in a project, besides the commands every menu has. */
export function menuExtras(
  session: ProjectSession,
  show: (dialog: DialogName) => void,
  leave: () => void,
): readonly (readonly ExtraItem[])[] {
  const together: ExtraItem[] =
    session.hub === null
      ? [{ label: 'Share through a hub…', onChoose: () => show('share') }]
      : [{ label: 'Invite someone…', disabled: session.role !== 'owner', onChoose: () => show('invite') }];
  const curates = session.role === 'owner' || session.role === 'curator';
  return [
    [...together, { label: 'Rename the project…', disabled: !curates, onChoose: () => show('rename') }],
    [
      { label: 'Settings…', onChoose: () => show('settings') },
      { label: 'All projects', onChoose: leave },
    ],
  ];
}
