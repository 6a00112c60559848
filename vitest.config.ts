import { configDefaults, defineConfig } from 'vitest/config'

/** Tests of pure rules: nothing of one can be seen by another, so they share their workers. */
const pure = [
  'server/modules/{calendar,spelling}/**/*.test.ts',
  'server/modules/directives/linking/**/*.test.ts',
  'server/modules/documents/reading/**/*.test.ts',
  'web/**/*.test.{ts,tsx}',
]

export default defineConfig({
  test: {
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['seeds/**/*.test.ts', 'server/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...pure],
          globalSetup: ['test/global-setup.ts'],
        },
      },
      { extends: true, test: { name: 'rules', include: pure, isolate: false } },
    ],
  },
})
