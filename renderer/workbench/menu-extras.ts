import { words } from '../../shared/words/words.ts';
import type { ExtraGroup, ExtraItem } from '../menu/PageMenu.tsx';
import type { ProjectSession } from '../session/session-types.ts';

/** What of a project decides what can be chosen in it. */
type Standing = Pick<ProjectSession, 'hub' | 'role'> & { readonly sets: Pick<ProjectSession['sets'], 'curates'> };

/** What the page's menu offers in a project, besides the commands every menu has. */
export function menuExtras({ hub, role, sets }: Standing): readonly ExtraGroup[] {
  const together: ExtraItem[] =
    hub === null
      ? [{ label: words.workbench.shareThroughHub, command: 'hub.share' }]
      : [
          { label: words.workbench.inviteSomeone, command: 'members.invite', disabled: role !== 'owner' },
          { label: words.workbench.members, command: 'members' },
          { label: words.share.changeMenu, command: 'hub.change', disabled: role !== 'owner' },
        ];
  const curates = role === 'owner' || role === 'curator';
  return [
    {
      label: words.menu.project,
      items: [
        { label: words.preview.menu, command: 'article.look', disabled: !curates },
        { label: words.importMarks.menu, command: 'import-marks', disabled: !curates },
        { label: words.registers.open, command: 'register' },
        { label: words.history.open, command: 'history.article' },
        { label: words.guide.open, command: 'guide' },
        ...together,
        { label: words.nearby.menu, command: 'nearby' },
        { label: words.workbench.renameProject, command: 'project.rename', disabled: !curates },
        { label: words.blind.mode, command: 'blind.mode', disabled: !sets.curates },
        { label: words.workbench.allProjects, command: 'project.all' },
      ],
    },
    {
      label: words.menu.computer,
      items: [
        { label: words.pairing.menu, command: 'devices' },
        { label: words.workbench.settings, command: 'settings' },
      ],
    },
  ];
}
