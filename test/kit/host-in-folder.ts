import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Host } from '../../shared/host/contract.ts';
import { startHost, type TestHost } from './host.ts';
import { tempDir } from './temp-dir.ts';

/** A real host over a data folder that each test of a file has afresh: it can be killed and started again. */
export function hostInFolder(name: string): {
  /** A file or folder in the data folder. */
  at(file: string): string;
  /** Starts the host; answers the contract as a tab has it. */
  start(): Promise<Host>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
} {
  let dir: ReturnType<typeof tempDir>;
  let running: TestHost | null = null;
  beforeEach(() => {
    dir = tempDir(name);
  });
  afterEach(async () => {
    await running?.kill();
    dir.remove();
  });
  return {
    at: (file) => join(dir.path, file),
    async start() {
      running = await startHost(dir.path);
      return (await running.connect('tab')).host;
    },
    kill: async () => running?.kill(),
  };
}
