/** Packages that ship ES modules only, or whose required build differs from the one we deploy: compiled like our own code. */
const esModules = ['@noble/hashes', 'croner', '@e965/xlsx']

const swc = (syntax, jsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax, [jsx]: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
]

const shared = {
  transform: { '\\.tsx?$': swc('typescript', 'tsx'), '\\.m?js$': swc('ecmascript', 'jsx') },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  moduleNameMapper: {
    '\\.(s?css)$': '<rootDir>/test/support/taro-stand-ins/styles.ts',
    '^@tarojs/components$': '<rootDir>/test/support/taro-stand-ins/components.tsx',
    '^@tarojs/taro$': '<rootDir>/test/support/taro-stand-ins/taro.ts',
    '^@chuanmen/types/(.*)$': '<rootDir>/types/$1',
    '^@chuanmen/domain/(.*)$': '<rootDir>/domain/$1',
    '^@/(.*)$': '<rootDir>/client/src/$1',
  },
  // The built functions carry package.json files and copies of modules that Jest must not index.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data/', '<rootDir>/\\.test-output/'],
  restoreMocks: true,
}

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  ...shared,
  ...more,
})
/** Jest takes a time limit for all projects only. */
const seconds = (testSeconds) => ({
  globals: { testSeconds },
  setupFilesAfterEnv: ['<rootDir>/test/support/time-limit.ts'],
})

export default {
  projects: [
    project(
      'unit',
      [
        '<rootDir>/{types,domain,cloudfunctions,emulator,scripts,demo,verifier}/**/*.test.ts',
        '<rootDir>/client/**/*.test.ts',
      ],
      { setupFiles: ['<rootDir>/test/support/taro-stand-ins/environment.ts'] },
    ),
    project('screens', ['<rootDir>/client/**/*.test.tsx'], {
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/support/taro-stand-ins/environment.ts'],
    }),
    project('weapp-host', ['<rootDir>/{weapp-host,test/devtools}/**/*.test.ts'], seconds(60)),
    project('functions', ['<rootDir>/test/functions/**/*.test.ts'], seconds(180)),
    project('sdk', ['<rootDir>/test/sdk/**/*.test.ts'], seconds(180)),
    project('crash', ['<rootDir>/test/crash/**/*.test.ts'], seconds(600)),
    project('journeys', ['<rootDir>/test/journeys/**/*.test.ts'], seconds(300)),
  ],
}
