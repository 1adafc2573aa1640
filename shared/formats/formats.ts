import type { DatasetFormatName } from '../host/jobs.ts';
import { brat } from './brat/brat.ts';
import { conll } from './conll/conll.ts';
import { csv } from './csv.ts';
import { doccano } from './doccano.ts';
import type { DatasetFormat } from './format.ts';
import { jsonl } from './jsonl.ts';
import { labelStudio } from './label-studio/label-studio.ts';
import { prodigy } from './prodigy.ts';

/** Every format, by the name it goes by in the workbench and on the command line. */
export const FORMATS = {
  jsonl,
  csv,
  'label-studio': labelStudio,
  brat,
  iob2: conll('iob2'),
  bilou: conll('bilou'),
  doccano,
  prodigy,
} as const satisfies { readonly [name in DatasetFormatName]: DatasetFormat };

/** The format with this name. */
export const formatOf = (name: keyof typeof FORMATS): DatasetFormat => FORMATS[name];
