import { expect, type Page } from '@playwright/test';
import { Ear } from './ear.ts';
import { serious } from './serious.ts';

/** Views that `access.spec.ts` looks at, by their files in `renderer/`. It fails when it comes to one less. */
export const LOOKED_AT = [
  'about/AboutDialog',
  'articles/ArticleHeader',
  'articles/ArticleList',
  'articles/AssignDialog',
  'articles/BulkBar',
  'articles/RowEditor',
  'articles/SetFieldDialog',
  'articles/TakenOut',
  'blind/ModeDialog',
  'export/ExportDialog',
  'export/JobDialog',
  'export/PathDialog',
  'export/SaveFile',
  'find/FindPane',
  'guide/GuidePage',
  'help/HelpSheet',
  'help/KeySheet',
  'ingest/IngestDialog',
  'ingest/PasteDialog',
  'inspector/DroppedList',
  'inspector/Inspector',
  'inspector/MarkPanel',
  'links/LinkPicker',
  'mark-all/MarkAllDialog',
  'marking/HeldTag',
  'marking/SelectionBar',
  'marking/ZoneMenu',
  'menu/PageMenu',
  'nearby/DevicesDialog',
  'nearby/NearbyDialog',
  'nearby/SecondDeviceDialog',
  'palette/PaletteDialog',
  'projects/JoinDialog',
  'projects/NameDialog',
  'projects/ProjectsPage',
  'register/EntryInput',
  'register/EntryPage',
  'register/MergePanel',
  'register/RegisterDialog',
  'removal/RemoveArticleDialog',
  'removal/RemoveProjectDialog',
  'rescue/RescueCopiesDialog',
  'settings/SettingsDialog',
  'share/HubDialog',
  'share/InviteDialog',
  'share/MembersDialog',
  'share/RemoveMemberDialog',
  'snapshots/SnapshotsDialog',
  'status/SyncBadge',
  'talk/Inbox',
  'talk/TalkSection',
  'tour/Tour',
  'ui/toasts',
  'welcome/FirstRun',
  'workbench/EmptyProject',
  'workbench/LeaveDialog',
  'workbench/Workbench',
] as const;

export type LookedAt = (typeof LOOKED_AT)[number];

/** Looks at views, and remembers which. */
export class Looker {
  readonly #page: Page;
  readonly #ear: Ear;
  readonly seen = new Set<LookedAt>();

  constructor(page: Page) {
    this.#page = page;
    this.#ear = new Ear(page);
  }

  /** What is on the screen keeps the rules: nothing serious in either theme, and all that can be operated has a name. */
  async look(...views: readonly LookedAt[]): Promise<void> {
    for (const view of views) this.seen.add(view);
    expect.soft(await serious(this.#page), views.join(', ')).toEqual([]);
    expect.soft(await this.#ear.nameless(), views.join(', ')).toEqual([]);
  }

  /** Looks at a dialog and closes it again: the focus is somewhere afterwards. */
  async lookAndClose(...views: readonly LookedAt[]): Promise<void> {
    const dialogs = this.#page.getByRole('dialog');
    await expect(dialogs.last()).toBeVisible();
    const before = await dialogs.count();
    await this.look(...views);
    await this.#page.keyboard.press('Escape');
    await expect(dialogs).toHaveCount(before - 1);
    await expect
      .poll(() => this.#ear.focus(), `the focus after ${views.join(', ')}`)
      .not.toMatch(/^(nothing|RootWebArea)/);
  }
}
