/** What all of Vitest's runs have in common. */
export const SETTINGS = {
  environment: 'node' as const,
  testTimeout: 30_000,
  maxWorkers: 2,
  // `electron` must never be loaded outside its main process: requiring it without a binary blocks on a download.
  alias: { electron: new URL('./kit/no-electron.ts', import.meta.url).pathname },
};
