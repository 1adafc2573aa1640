import { endingOf } from '../../ingest/source-kind.ts';

/** Endings that annotations have and articles do not. Lower case. */
const ENDINGS = new Set(['ann', 'qdpx', 'jsonld', 'conll', 'conll03', 'bio', 'iob', 'iob2', 'bilou']);

/** Whether a file in a folder is called as annotations alone are; texts and tables may hold some whatever their name. */
export const mayHoldAnnotations = (path: string): boolean => ENDINGS.has(endingOf(path));
