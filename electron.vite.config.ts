import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const alias = {
  '@shared': resolve('src/shared'),
  '@domain': resolve('src/main/domain'),
  '@main': resolve('src/main'),
};

/** Target: Electron 45 for users, and the Electron 33 stand-in (Node 20, Chromium 130) of scripts/. */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node20',
      outDir: 'out/main',
      externalizeDeps: { include: ['better-sqlite3', 'electron'] },
      rollupOptions: {
        // Worker threads are entries of their own, started from out/main/workers.
        input: {
          index: resolve('src/main/index.ts'),
          'workers/check': resolve('src/main/workers/check.worker.ts'),
          'workers/export-list': resolve('src/main/workers/export-list.worker.ts'),
          'workers/pdf': resolve('src/main/workers/pdf.worker.ts'),
          'workers/read-list': resolve('src/main/workers/read-list.worker.ts'),
          'workers/rekap': resolve('src/main/workers/rekap.worker.ts'),
        },
        external: ['better-sqlite3', 'electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    resolve: { alias: { '@shared': resolve('src/shared'), '@renderer': resolve('src/renderer/src') } },
    build: {
      target: 'chrome130',
      minify: true,
      // The pages' policy takes fonts from their own origin only, so none may be inlined as data.
      assetsInlineLimit: 0,
      outDir: resolve('out/renderer'),
      rollupOptions: { input: resolve('src/renderer/index.html') },
    },
  },
});
