import { datasheet } from '../../../shared/export/datasheet.ts';
import { fileSection } from '../../../shared/export/file-list.ts';
import type { Split } from '../../../shared/export/split.ts';
import { tagsPerOutlet } from '../../../shared/export/tags-per-outlet.ts';
import type { Tally } from '../../../shared/export/tally.ts';
import { fileName } from '../../../shared/formats/file-name.ts';
import type { ExportOptions } from '../../../shared/host/contract.ts';
import { sheetOf } from './earlier-files.ts';
import type { ExportRows, ExportSource, RowCounts } from './export-rows.ts';
import { readGuidelines } from './project-reader.ts';
import type { Beside } from './write-dataset.ts';

/** What they are called, behind the dataset's own name: the format stands in it, so that exports in several lie side by side. */
const filesOf = ({ format }: ExportOptions) => ({
  sheet: sheetOf(format),
  plot: `.${format}.tags-per-outlet.svg`,
});

interface SheetParts {
  readonly rows: ExportRows;
  readonly split: Split | null;
  readonly tally: Tally;
  readonly counted: RowCounts;
}

/** What lies beside every export: a datasheet, and a plot of the tags in each outlet. */
export const besideExport = (
  { source, pid, options }: ExportSource,
  { rows, split, tally, counted }: SheetParts,
): Beside => {
  const { sheet, plot } = filesOf(options);
  return {
    files: [sheet, plot],
    make(losses, files) {
      const base = fileName(rows.project.name);
      const drawn = tagsPerOutlet(tally);
      const told = datasheet({
        name: rows.project.name,
        day: new Date().toISOString().slice(0, 10),
        options,
        set: setWords(options, tally),
        ...{ tally, split, losses, ...counted },
        guidelines: readGuidelines(source, pid),
        plot: base + plot,
      });
      const listed = [...files, { name: plot, bytes: Buffer.byteLength(drawn) }];
      const section = fileSection(listed.map(({ name, bytes }) => ({ name: base + name, bytes })));
      return [
        { file: sheet, text: told + section },
        { file: plot, text: drawn },
      ];
    },
  };
};

/** Whose marks they are; a member is named as everywhere in the datasheet. */
function setWords({ set = 'team' }: ExportOptions, { people }: Tally): string {
  switch (set) {
    case 'team':
      return 'those that the team made together';
    case 'gold':
      return 'the adjudicated ones';
    case 'side-by-side':
      return 'all sets that are open to whoever exported, beside one another';
    default:
      return `those that one member made independently (${[...people.keys()].join(', ') || 'none'})`;
  }
}
