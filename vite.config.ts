import { builtinModules } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => new URL(path, import.meta.url).pathname;
const external = ['electron', /^electron\//, /^node:/, ...builtinModules];

/** One bundle that runs in Node: every dependency goes in, so that the packaged app carries no node_modules. */
const node = (input: Record<string, string>, outDir: string, format: 'es' | 'cjs') => ({
  consumer: 'server' as const,
  resolve: { noExternal: true as const },
  build: {
    outDir: `../dist/${outDir}`,
    emptyOutDir: true,
    copyPublicDir: false,
    ssr: true,
    minify: false,
    target: 'node24',
    rolldownOptions: {
      input,
      external,
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});

/** The programs of processes that either host starts. */
const programs = {
  job: at('electron/services/jobs/job.ts'),
  hub: at('electron/services/lan/hub-process.ts'),
  // A thread's, started by its name beside the hub's.
  'aside-worker': at('hub/log/aside-worker.ts'),
};

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  css: {
    postcss: {
      plugins: [
        {
          // `composes … from` puts another file's rules in as bare text: Vite could not tell what an address in them is
          // relative to, and would warn at each build.
          postcssPlugin: 'say-where-rules-stand',
          OnceExit(root) {
            root.walkDecls((declaration) => {
              if (declaration.source?.input.file === undefined && root.source) declaration.source = root.source;
            });
          },
        },
      ],
    },
  },
  // In parts, so that a reader of files (pdf.js and its like) is loaded when the first file of its kind comes.
  worker: { format: 'es' },
  resolve: {
    // Its form for browsers asks a document, which workers have none of; this one is for everywhere.
    alias: { 'decode-named-character-reference': at('node_modules/decode-named-character-reference/index.js') },
  },
  environments: {
    client: {
      build: {
        outDir: '../dist/renderer',
        emptyOutDir: true,
        target: 'chrome148',
        modulePreload: { polyfill: false },
        // Read from this computer's disk, never over a network: one large file is as good as several.
        chunkSizeWarningLimit: 2_000,
      },
    },
    main: node({ main: at('electron/main/main.ts'), ...programs }, 'main', 'es'),
    preload: node({ preload: at('electron/preload/preload.ts') }, 'preload', 'cjs'),
    loopback: node({ loopback: at('electron/loopback/main.ts'), ...programs }, 'loopback', 'es'),
  },
  builder: {
    sharedConfigBuild: true,
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload', 'loopback']) await builder.build(builder.environments[name]!);
    },
  },
});
