import { defineConfig } from 'vite';

const at = (path: string) => new URL(`../${path}`, import.meta.url).pathname;

/**
 * Bundles of the programs that tests start again and again, which begin in a third of the time that they need from the
 * sources: `program` of the kit finds them. Two folders below the root, as the host's sources and its own bundle are.
 */
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'build/programs',
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        host: at('electron/loopback/main.ts'),
        'hub-cli': at('hub/cli.ts'),
        'log-opener': at('test/kill/log-opener.ts'),
        'log-writer': at('test/kill/log-writer.ts'),
        // What those start by these names.
        'aside-worker': at('hub/log/aside-worker.ts'),
        hub: at('electron/services/lan/hub-process.ts'),
        job: at('electron/services/jobs/job.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
