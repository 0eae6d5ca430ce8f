const swc = tsx => [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript', tsx }, target: 'es2022' }, module: { type: 'commonjs' } },
]

/** Packages that ship ES modules only. */
const modulesOnly = ['@noble/hashes', 'jose']

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  modulePathIgnorePatterns: ['/dist/', '/cdk\\.out/', '/\\.local/'],
  transform: { '\\.tsx$': swc(true), '\\.ts$': swc(false), '\\.m?js$': swc(false) },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join('|')})/)`],
  // Bounds what hangs; how fast a test is says nothing on a shared machine.
  testTimeout: 300_000,
}
