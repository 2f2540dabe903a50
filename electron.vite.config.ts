import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      // Loaded at every start, also of the process that reads one report: as one file without its languages it loads in half the time.
      externalizeDeps: { exclude: ['zod'] },
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/main/cli.ts',
          importWorker: 'src/main/import/worker.ts',
          recognitionWorker: 'src/main/recognition/worker.ts',
          pageWorker: 'src/main/import/pdf/pageWorker.ts',
          referenceWorker: 'src/main/references/worker.ts',
          setWorker: 'src/main/exchange/setWorker.ts',
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      rollupOptions: { input: { index: 'src/renderer/index.html', print: 'src/renderer/print.html' } },
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  },
});
