import { missingCase } from '../base/assert.ts';
import type { ExportOptions } from '../host/export-options.ts';

const POINTS = 'Unicode code points, as Python and R slice text';
const UNITS = 'UTF-16 units, as JavaScript and Java slice text';

/** The formats whose offsets can count one or the other. */
export const LEAVES_UNIT_OPEN: readonly ExportOptions['format'][] = ['doccano', 'qdpx'];

/** What the offsets of an export count, in sentences. */
export const offsetUnits = (options: Pick<ExportOptions, 'format' | 'unit'>): string =>
  `${counted(options)} They count from 0; the end is the first place that is not in it. Lines end in LF alone, accents are composed or not as they came: do not normalise a text before you slice it.`;

function counted({ format, unit }: Pick<ExportOptions, 'format' | 'unit'>): string {
  switch (format) {
    case 'jsonl':
    case 'csv':
      return `Offsets are told twice: \`start\` and \`end\` count ${POINTS}; \`start16\` and \`end16\` count ${UNITS}.`;
    case 'parquet':
      return `Offsets are told twice: \`start\` and \`end\` count ${POINTS}; \`start_utf16\` and \`end_utf16\` count ${UNITS}.`;
    case 'label-studio':
    case 'cas':
    case 'statements':
      return `Offsets count ${UNITS}.`;
    case 'doccano':
      return `Offsets count ${unit === 'code-points' ? POINTS : UNITS}.`;
    case 'qdpx':
      return `Offsets count ${unit === 'utf16' ? UNITS : POINTS}.`;
    case 'brat':
    case 'prodigy':
    case 'w3c':
      return `Offsets count ${POINTS}.`;
    case 'iob2':
    case 'bilou':
      return `A span is a run of tokens; the file of tokens has the offsets of each, first in ${POINTS}, then in ${UNITS}.`;
    default:
      return missingCase(format);
  }
}
