import { configDefaults, defineConfig } from 'vitest/config'

/** Tests of pure rules: they need no database. */
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
    // The files of a worker share its modules: loading the server anew for each took half the time. What a file makes (database, server, pages) it also ends.
    isolate: false,
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
      { extends: true, test: { name: 'rules', include: pure } },
    ],
  },
})
