/** Journeys through the built program: one window at a time, each test once, so that a flaky test is seen. */

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  use: { trace: 'retain-on-failure' },
});
