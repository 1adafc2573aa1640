import { csv } from './csv.ts';
import type { DatasetFormat } from './format.ts';
import { jsonl } from './jsonl.ts';

/** Every format, by the name it goes by in the workbench and on the command line. */
export const FORMATS = { jsonl, csv } as const satisfies { readonly [name: string]: DatasetFormat };

/** The format with this name. */
export const formatOf = (name: keyof typeof FORMATS): DatasetFormat => FORMATS[name];
