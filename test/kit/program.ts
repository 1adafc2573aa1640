import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Programs that tests start, by the names of their bundles: where their sources are. */
const SOURCES = {
  host: 'electron/loopback/main.ts',
  'hub-cli': 'hub/cli.ts',
  'log-writer': 'test/kill/log-writer.ts',
  'log-opener': 'test/kill/log-opener.ts',
};

/** The file to start a program by: its bundle where the run has made them (`test/programs.config.ts`), its sources otherwise. */
export function program(name: keyof typeof SOURCES): string {
  const built = process.env.POSTIL_TEST_PROGRAMS;
  return built === undefined ? join(ROOT, SOURCES[name]) : join(built, `${name}.js`);
}
