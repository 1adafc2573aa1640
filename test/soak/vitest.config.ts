import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { SETTINGS } from '../settings.ts';

/** What finds rare bugs by large numbers, for as long as one likes: `npm run soak`. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    ...SETTINGS,
    include: ['test/soak/**/*.test.ts'],
    testTimeout: 0,
    maxConcurrency: 2,
    // What hours have shown so far is told when it is over, and not with the last of its file.
    reporters: ['verbose'],
    // pdf.js leaves a rejection behind where the name of a table is spoilt. Where people's files are read, that ends the
    // reader's own thread, and the file is refused by a sentence (`test/unit/cli/articles.test.ts`: “break”).
    onUnhandledError: ({ message, stack }) =>
      !(message.startsWith('Unknown CMap name') && stack?.includes('pdf.worker')),
  },
});
