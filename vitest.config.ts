import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,contract,fuzz,hub,host}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    maxWorkers: 2,
    // `electron` must never be loaded outside its main process: requiring it without a binary blocks on a download.
    alias: { electron: new URL('./test/kit/no-electron.ts', import.meta.url).pathname },
  },
});
