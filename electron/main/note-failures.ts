import { app } from 'electron';
import { errorTrace } from '../../shared/base/error-trace.ts';
import { words } from '../../shared/words/words.ts';
import type { Journal } from '../services/journal.ts';
import { tellPages } from './pages.ts';

/**
 * Notes what nobody caught, and that a process of ours died. The app goes on: each write to the log is whole or not there,
 * so the worst is a call that is never answered, and the person is told.
 */
export function noteFailures(journal: Journal): void {
  const failed = (error: unknown): void => {
    journal.note(`Uncaught: ${errorTrace(error)}`);
    tellPages('notice', { message: words.startTrouble.failedInside });
  };
  process.on('uncaughtException', failed);
  process.on('unhandledRejection', failed);
  app.on('child-process-gone', (_event, { type, reason, name }) => {
    if (reason !== 'clean-exit') journal.note(`A process ended: ${type} ${name ?? ''} ${reason}`);
  });
}
