// @ts-check
import { parseArgs } from 'node:util';

/**
 * What was typed after `npm start --`.
 * @param {readonly string[]} args
 * @returns {import('./decide.mjs').Options}
 * @throws {TypeError} when an option is unknown; the message says which
 */
export function parseOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'boolean', default: false },
      electron: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      'data-dir': { type: 'string' },
    },
  });
  return {
    browser: values.browser,
    electron: values.electron,
    noOpen: values['no-open'],
    dataDir: values['data-dir'] ?? null,
  };
}
