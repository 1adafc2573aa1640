import { defineConfig } from 'vitest/config';
import { SETTINGS } from './test/settings.ts';

/**
 * Files whose tests start no browser and hardly a process, so that loading modules is most of their time: they share them,
 * and what a test changes in the process is put back after it (`left-behind` looks). `local-copy` puts another module in a module's place, which
 * the others would get, too.
 */
export const TOGETHER = [
  'test/unit/{electron,hub,shared}/**/*.test.ts',
  'test/unit/renderer/!(reader)/**/!(local-copy).test.ts', // the reader’s start a browser
];

export default defineConfig({
  test: {
    ...SETTINGS,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: TOGETHER,
          isolate: false,
          setupFiles: ['test/kit/left-behind.ts'],
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: ['test/{unit,contract,fuzz,hub,host}/**/*.test.ts'], exclude: TOGETHER },
      },
    ],
  },
});
