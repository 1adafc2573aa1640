import { NOWHERE, OF_A_PROJECT } from '../common-losses.ts';
import type { DatasetFormat } from '../format.ts';
import type { FormatOptions } from '../format-options.ts';
import { xmlLegal } from '../xml-escape.ts';

/**
 * A REFI-QDA project (`.qdpx`, qdasoftware.org, Project 1.0) for NVivo, MAXQDA, ATLAS.ti, QualCoder and their like: a zip
 * of the texts and of one file of XML that says what is coded in them. Positions count code points, as the standard has
 * it, or UTF-16 units, as NVivo does. What writes and reads it is loaded when a project is begun: many only ask what the
 * format loses.
 */
export const qdpx = ({ unit = 'code-points', about }: FormatOptions): DatasetFormat => ({
  loses: [...NOWHERE, ...OF_A_PROJECT, 'unwritable'],
  targets: ['.qdpx'],
  carried: ({ marks }) =>
    marks.flatMap(({ tag, spans }) => {
      const found = spans.filter(({ start16 }) => start16 !== null);
      return found.length === 0 ? [] : [{ tag: xmlLegal(tag), spans: found }];
    }),
  async open(files) {
    const { openQdpx } = await import('./qdpx-writer.ts');
    return openQdpx(files, unit, about);
  },
});
