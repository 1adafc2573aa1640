import { FORMATS_IN, type FormatIn } from '../../shared/formats/import/formats-in.ts';
import { words } from '../../shared/words/words.ts';

/** The formats that annotations come in, with their names. */
export const formatChoices = (): readonly { readonly value: FormatIn; readonly label: string }[] =>
  FORMATS_IN.map((value) => ({ value, label: formatLabel(value) }));

/** What a format is called. */
export const formatLabel = (format: FormatIn): string =>
  format === 'conll' ? words.importMarks.conll : words.formats[format].label;
