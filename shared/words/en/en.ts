import { about } from './about.ts';
import { commands } from './commands.ts';
import { counts } from './counts.ts';
import { desktop } from './desktop.ts';
import { exporting } from './exporting.ts';
import { find } from './find.ts';
import { formats } from './formats.ts';
import { help } from './help.ts';
import { ingest } from './ingest.ts';
import { inspector } from './inspector.ts';
import { keys } from './keys.ts';
import { links } from './links.ts';
import { list } from './list.ts';
import { markAll } from './mark-all.ts';
import { marking } from './marking.ts';
import { marks } from './marks.ts';
import { menu } from './menu.ts';
import { palette } from './palette.ts';
import { print } from './print.ts';
import { projects } from './projects.ts';
import { refusals } from './refusals.ts';
import { registers } from './registers.ts';
import { removal } from './removal.ts';
import { settings } from './settings.ts';
import { share } from './share.ts';
import { snapshots } from './snapshots.ts';
import { status } from './status.ts';
import { tags } from './tags.ts';
import { talk } from './talk.ts';
import { tour } from './tour.ts';
import { trouble } from './trouble.ts';
import { ui } from './ui.ts';
import { updates } from './updates.ts';
import { welcome } from './welcome.ts';
import { workbench } from './workbench.ts';
import { zones } from './zones.ts';

/** Postil in English: one file for each part of it. Its type is what every other language must say too. */
export const en = {
  commands,
  counts,
  find,
  formats,
  keys,
  inspector,
  links,
  list,
  markAll,
  marking,
  menu,
  palette,
  registers,
  settings,
  status,
  ui,
  workbench,
  about,
  exporting,
  ingest,
  print,
  projects,
  removal,
  share,
  snapshots,
  tags,
  talk,
  tour,
  welcome,
  desktop,
  updates,
  help,
  marks,
  zones,
  trouble,
  refusals,
};
