/** Takes the pictures of docs/screenshots: `npm run screenshots`. */

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'pictures',
  testMatch: ['pictures.ts', 'imported.ts'],
  outputDir: '../test-results/pictures',
  workers: 1,
  timeout: 120_000,
});
