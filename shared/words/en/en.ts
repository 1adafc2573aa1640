import { about } from './about.ts';
import { blind } from './blind.ts';
import { blindTrouble } from './blind-trouble.ts';
import { bundleTrouble } from './bundle-trouble.ts';
import { columns } from './columns.ts';
import { commands } from './commands.ts';
import { counts } from './counts.ts';
import { desktop } from './desktop.ts';
import { diskTrouble } from './disk-trouble.ts';
import { documentTrouble } from './document-trouble.ts';
import { exchange } from './exchange.ts';
import { exchangeTrouble } from './exchange-trouble.ts';
import { exportOptions } from './export-options.ts';
import { exported } from './exported.ts';
import { exporting } from './exporting.ts';
import { fileTrouble } from './file-trouble.ts';
import { find } from './find.ts';
import { formatFlaws } from './format-flaws.ts';
import { formatTrouble } from './format-trouble.ts';
import { formats } from './formats.ts';
import { guide } from './guide.ts';
import { guideTrouble } from './guide-trouble.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { historyTrouble } from './history-trouble.ts';
import { hubTrouble } from './hub-trouble.ts';
import { importMarks } from './import-marks.ts';
import { importMarksTrouble } from './import-marks-trouble.ts';
import { ingest } from './ingest.ts';
import { ingestTrouble } from './ingest-trouble.ts';
import { inspector } from './inspector.ts';
import { keys } from './keys.ts';
import { links } from './links.ts';
import { list } from './list.ts';
import { markAll } from './mark-all.ts';
import { marking } from './marking.ts';
import { marks } from './marks.ts';
import { menu } from './menu.ts';
import { nearby } from './nearby.ts';
import { nearbyTrouble } from './nearby-trouble.ts';
import { pairing } from './pairing.ts';
import { palette } from './palette.ts';
import { presence } from './presence.ts';
import { preview } from './preview.ts';
import { print } from './print.ts';
import { projects } from './projects.ts';
import { refusals } from './refusals.ts';
import { registers } from './registers.ts';
import { removal } from './removal.ts';
import { rescue } from './rescue.ts';
import { rescueTrouble } from './rescue-trouble.ts';
import { sessionTrouble } from './session-trouble.ts';
import { settings } from './settings.ts';
import { share } from './share.ts';
import { shareTrouble } from './share-trouble.ts';
import { snapshots } from './snapshots.ts';
import { startTrouble } from './start-trouble.ts';
import { status } from './status.ts';
import { sync } from './sync.ts';
import { syncTrouble } from './sync-trouble.ts';
import { tags } from './tags.ts';
import { talk } from './talk.ts';
import { tour } from './tour.ts';
import { trouble } from './trouble.ts';
import { ui } from './ui.ts';
import { units } from './units.ts';
import { updateTrouble } from './update-trouble.ts';
import { updates } from './updates.ts';
import { welcome } from './welcome.ts';
import { workbench } from './workbench.ts';
import { zones } from './zones.ts';

/** Postil in English: one file for each part of it. Its type is what every other language must say too. */
export const en = {
  commands,
  counts,
  find,
  guide,
  guideTrouble,
  formats,
  keys,
  history,
  historyTrouble,
  inspector,
  links,
  list,
  markAll,
  marking,
  menu,
  palette,
  presence,
  preview,
  registers,
  settings,
  status,
  sync,
  syncTrouble,
  ui,
  workbench,
  about,
  exporting,
  exchange,
  exchangeTrouble,
  exportOptions,
  exported,
  columns,
  ingest,
  print,
  projects,
  removal,
  rescue,
  rescueTrouble,
  share,
  snapshots,
  tags,
  talk,
  tour,
  welcome,
  desktop,
  updates,
  units,
  help,
  marks,
  zones,
  trouble,
  nearby,
  nearbyTrouble,
  shareTrouble,
  pairing,
  refusals,
  blind,
  blindTrouble,
  bundleTrouble,
  diskTrouble,
  documentTrouble,
  fileTrouble,
  formatTrouble,
  formatFlaws,
  hubTrouble,
  importMarks,
  importMarksTrouble,
  ingestTrouble,
  sessionTrouble,
  startTrouble,
  updateTrouble,
};
