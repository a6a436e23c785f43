/** The arrows of the house (architecture.md): who may import whom. */
const ours = '^(types|domain|cloudfunctions|client|emulator|weapp-host|demo|test|bench|scripts|verifier)/'
const test = '\\.test\\.tsx?$'

/** Files under `from` may import of ours only what lies under `to`. */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: test },
  to: { path: ours, pathNot: [from, ...to].map((folder) => `^${folder}/`) },
})

/** Files under `from` may use of npm only these packages, and nothing of Node. */
const packages = (from, names) => [
  {
    name: `${from}-packages`,
    comment: `${from} runs in the client and in the functions alike: npm packages ${names.join(', ')} only.`,
    severity: 'error',
    from: { path: `^${from}/`, pathNot: test },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'unknown'],
      pathNot: names.map((name) => `node_modules/${name}/`),
    },
  },
  {
    name: `${from}-no-node`,
    comment: `${from} has no I/O: the same file runs in WeChat.`,
    severity: 'error',
    from: { path: `^${from}/`, pathNot: test },
    to: { dependencyTypes: ['core'] },
  },
]

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('types-import-nothing-of-ours', 'types', [], 'The contract depends on nobody.'),
    ...packages('types', ['zod']),
    only('domain-imports-types', 'domain', ['types'], 'Rules know the contract and nothing else.'),
    ...packages('domain', ['@noble/hashes', 'canonicalize', 'chinese-days', 'diff', 'zod']),
    only(
      'client-imports-domain-and-types',
      'client',
      ['domain', 'types'],
      'The client reaches the back end by the network only.',
    ),
    only(
      'cloudfunctions-import-domain-and-types',
      'cloudfunctions',
      ['domain', 'types'],
      'Functions know rules and contract.',
    ),
    only('emulator-knows-no-domain', 'emulator', [], 'The local cloud stands in for the platform.'),
    only('weapp-host-knows-no-domain', 'weapp-host', [], 'The host stands in for WeChat.'),
    only('verifier-stands-alone', 'verifier', [], 'It checks what we say, so it believes nothing of ours.'),
    only('demo-uses-the-public-api', 'demo', ['types', 'scripts'], 'The demo puts everything in as staff would.'),
    {
      name: 'actions-meet-in-rules',
      comment: 'An action never imports an action of another noun: two nouns meet in a domain rule or in the store.',
      severity: 'error',
      from: { path: '^cloudfunctions/api/([^/]+)/' },
      to: { path: '^cloudfunctions/api/([^/]+)/', pathNot: '^cloudfunctions/api/$1/' },
    },
    {
      name: 'functions-do-not-meet',
      comment: 'Each deployed function stands alone on platform/.',
      severity: 'error',
      from: { path: '^cloudfunctions/([^/]+)/', pathNot: test },
      to: { path: '^cloudfunctions/([^/]+)/', pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/platform/'] },
    },
    {
      name: 'only-platform-uses-the-sdk',
      comment:
        'The SDK has traps (cloudbase.md): platform/ wraps them. The database handle is taken in platform/store* alone.',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/platform/' },
      to: { path: 'node_modules/@cloudbase/' },
    },
    {
      name: 'one-caller-of-the-network',
      comment: 'Only client/src/api/ calls; pages use its hooks.',
      severity: 'error',
      from: { path: '^client/src/', pathNot: ['^client/src/api/', '^client/src/app\\.tsx$', test] },
      to: { path: '^client/src/api/transport\\.ts$' },
    },
    {
      name: 'product-does-not-use-test-tools',
      severity: 'error',
      from: { path: '^(types|domain|cloudfunctions|client/src|emulator|demo)/', pathNot: test },
      to: { path: '^test/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|\\.test-output)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
