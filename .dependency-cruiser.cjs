// The direction of imports (docs/architecture.md). `npm test` also checks that enough modules were cruised.
const stages = ['article', 'key-point', 'question', 'review', 'schedule', 'statistics']

const ban = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { path: from }, to: { path: to } })

/** Pure packages that core may use besides ts-fsrs (one file) and zod. */
const PURE_PACKAGES = ['zod', 'ts-fsrs', '@noble/hashes']
const TESTS = '\\.test\\.tsx?$'

module.exports = {
  forbidden: [
    // React components and generated code aside, nothing may need itself.
    { name: 'no-circular', severity: 'error', comment: 'find the direction', from: { pathNot: '^generated/' }, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', comment: 'the import leads nowhere', from: {}, to: { couldNotResolve: true } },
    ...stages.slice(0, -1).map((stage, i) =>
      ban(`core-${stage}-does-not-look-ahead`, `^core/${stage}/`, `^core/(${stages.slice(i + 1).join('|')})/`,
        'a stage imports itself, shared/ and earlier stages')),
    { name: 'no-spelling-tables-in-the-browser', severity: 'error', comment: 'the forms come with the question; the tables stay on the server',
      from: { path: '^(components|offline)/', pathNot: TESTS }, to: { path: '^core/question/typed-answer/(answer-forms-of|korean-name|romanise-hangul)', reachable: true } },
    ban('core-shared-is-the-bottom', '^core/shared/', `^core/(${stages.join('|')}|simulation)/`, 'shared/ knows no stage'),
    { ...ban('core-simulation-is-the-top', `^core/(${stages.join('|')})/`, '^core/simulation/', 'no stage knows simulated learners'),
      from: { path: `^core/(${stages.join('|')})/`, pathNot: TESTS } },
    { ...ban('core-is-pure', '^core/', '^(app|components|content|data|server|offline|generated|scripts)/', 'core imports only core'),
      from: { path: '^core/', pathNot: TESTS } },
    { name: 'core-packages', severity: 'error', comment: 'core uses a short list of pure packages',
      from: { path: '^core/', pathNot: TESTS },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core', 'npm-no-pkg', 'npm-unknown'],
        pathNot: `node_modules/(${PURE_PACKAGES.join('|')})/` } },
    { name: 'one-fsrs-door', severity: 'error', comment: 'ts-fsrs is known to one file',
      from: { pathNot: '^core/schedule/fsrs-scheduler(\\.test)?\\.ts$' }, to: { path: 'node_modules/ts-fsrs/' } },
    { name: 'one-prisma-door', severity: 'error', comment: 'queries live in data/',
      from: { path: '^(app|components|core|offline|server)/|^proxy' }, to: { path: '^generated/prisma|node_modules/(@prisma|pg)/' } },
    { name: 'one-auth-door', severity: 'error', comment: 'next-auth is known to server/auth.ts and its route',
      from: { pathNot: '^(server/auth\\.ts|app/api/auth/)' }, to: { path: 'node_modules/next-auth/' } },
    ban('data-knows-only-core', '^data/', '^(app|components|server|offline|scripts)/', 'data returns core types'),
    ban('no-request-below-server', '^(data|core)/', 'node_modules/(next|next-auth|react)/', 'no session, no redirects'),
    ban('server-has-no-ui', '^server/', '^(app|components|offline|scripts)/', 'use cases know no screen'),
    ban('components-are-client-safe', '^components/', '^(app|data|server|scripts|generated)/', 'components take props'),
    ban('offline-is-client-safe', '^offline/', '^(app|data|server|scripts|generated|components)/', 'runs in the browser'),
    { name: 'no-zod-in-the-browser', severity: 'error', comment: 'zod costs 26 kB gzip',
      from: { path: '^(components|offline)/', pathNot: TESTS }, to: { path: 'node_modules/(zod|@noble)/', reachable: true } },
    ban('ui-is-domain-free', '^components/ui/', '^(core|offline|components/(?!ui/))', 'could it ship in another product?'),
    { ...ban('app-goes-through-server', '^app/', '^(data|scripts|generated)/', 'routes call server/'),
      from: { path: '^app/', pathNot: TESTS } },
    { name: 'only-app-imports-app', severity: 'error', comment: 'app/ is the outermost layer',
      from: { pathNot: '^app/' }, to: { path: '^app/' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
}
