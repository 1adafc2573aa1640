import { missingCase } from '../../shared/base/assert.ts';
import { words } from '../../shared/words/words.ts';
import { say } from '../ui/toasts.tsx';
import type { JobEnd } from './jobs.ts';

/** Tells of the end of a job that no dialog shows any more. */
export function sayJobEnd(end: JobEnd): void {
  switch (end.state) {
    case 'done':
      say(`${end.summary} ${words.exporting.writtenTo.replace('{path}', () => end.path)}`);
      break;
    case 'failed':
      say(end.message, 'trouble');
      break;
    case 'cancelled':
      break;
    default:
      missingCase(end);
  }
}
