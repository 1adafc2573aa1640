import type { DatasetFormatName } from '../host/jobs.ts';
import { brat } from './brat/brat.ts';
import { cas } from './cas/cas.ts';
import { conll } from './conll/conll.ts';
import { csv } from './csv.ts';
import { doccano } from './doccano.ts';
import type { DatasetFormat } from './format.ts';
import type { FormatOptions } from './format-options.ts';
import { inPieces } from './in-pieces.ts';
import { jsonl } from './jsonl.ts';
import { labelStudio } from './label-studio/label-studio.ts';
import { parquet } from './parquet/parquet.ts';
import { prodigy } from './prodigy.ts';
import { qdpx } from './qdpx/qdpx.ts';
import { statements } from './statements/statements.ts';
import { w3c } from './w3c/w3c.ts';

/** Every format, by the name it goes by in the workbench and on the command line, made for one export. */
export const FORMATS = {
  jsonl: () => inPieces(jsonl),
  csv: ({ register }) => inPieces(csv(register)),
  parquet: (options) => parquet(options),
  'label-studio': () => inPieces(labelStudio),
  brat: () => inPieces(brat),
  iob2: () => conll('iob2'),
  bilou: () => conll('bilou'),
  doccano: ({ unit = 'utf16' }) => inPieces(doccano(unit)),
  prodigy: () => inPieces(prodigy),
  cas: () => inPieces(cas),
  statements: (options) => statements(options),
  w3c: (options) => w3c(options),
  qdpx: (options) => qdpx(options),
} as const satisfies { readonly [name in DatasetFormatName]: (options: FormatOptions) => DatasetFormat };

/** The format with this name, made for an export with these options. */
export const formatOf = (name: DatasetFormatName, options: FormatOptions = {}): DatasetFormat => FORMATS[name](options);
