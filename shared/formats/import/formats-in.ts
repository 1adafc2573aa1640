/** The formats that annotated documents are read from; `postil` files are opened as projects. */
export const FORMATS_IN = [
  'jsonl',
  'label-studio',
  'brat',
  'doccano',
  'prodigy',
  'conll',
  'csv',
  'w3c',
  'qdpx',
] as const;

/** One of them. */
export type FormatIn = (typeof FORMATS_IN)[number];
