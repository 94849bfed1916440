/**
 * The architecture as a test. The table of contents is the context map: a context may use those on its left.
 *
 *   kernel  <-  platform  <-  vocabulary, identity  <-  people, labs  <-  challenges  <-  teams  <-  matching
 *           <-  funding, outcomes  <-  discovery, governance, imports, duplicates  <-  notifications  <-  alerts  <-  demo  <-  composition (which joins them for the apps)
 */
const LAYERS = [
  ['kernel'],
  ['vocabulary'],
  ['platform'],
  ['identity'],
  ['people', 'labs'],
  ['challenges'],
  ['teams'],
  ['matching'],
  ['funding', 'outcomes'],
  ['discovery', 'governance', 'imports', 'duplicates'],
  ['notifications'],
  ['alerts'],
  ['demo'],
  ['composition'],
];

const lib = (names) => `^libs/(${names.join('|')})/`;

/** For each layer: nothing in it may reach its own siblings or anything above. */
const contextMap = LAYERS.flatMap((names, index) => {
  const above = LAYERS.slice(index + 1).flat();
  const siblings = names.length > 1 ? names : [];
  return names.map((name) => ({
    name: `context-map-${name}`,
    comment: `${name} may only use the contexts below it`,
    severity: 'error',
    // Specs reach for the whole application through test/support.
    from: { path: `^libs/${name}/`, pathNot: '\\.(spec|contract)\\.ts$' },
    to: { path: lib([...above, ...siblings.filter((other) => other !== name)].concat('nothing-else')) },
  }));
});

const PURE = '^libs/([^/]+/src/(domain|engine|generator)/|kernel/|vocabulary/)';
const PRODUCT = { pathNot: '\\.(spec|contract)\\.ts$|/testing/' };

module.exports = {
  forbidden: [
    ...contextMap,
    {
      name: 'pure-stays-pure',
      comment: 'domain, engine and generator folders know no framework, no database, no file system',
      severity: 'error',
      from: { path: PURE, ...PRODUCT },
      to: {
        path: 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|fastify|meilisearch|graphql)|^(node:)?(fs|child_process|net|http|worker_threads)(/|$)',
      },
    },
    {
      name: 'typeorm-in-persistence-only',
      severity: 'error',
      from: {
        path: '^libs/',
        pathNot:
          '/persistence/|^libs/platform/src/database/|\\.persistence\\.ts$|\\.migration\\.ts$|^libs/composition/|\\.(spec|contract)\\.ts$',
      },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'use-cases-know-no-implementation',
      comment:
        'only the module file and persistence itself join persistence; api goes through use cases and read models',
      severity: 'error',
      from: {
        path: '^libs/[^/]+/src/',
        pathNot:
          '/persistence/|\\.module\\.ts$|/index\\.ts$|^libs/(platform|composition)/|\\.(spec|contract)\\.ts$',
      },
      to: { path: '/persistence/' },
    },
    {
      name: 'domain-is-below',
      severity: 'error',
      from: { path: '/src/domain/', ...PRODUCT },
      to: { path: '/src/(api|jobs|persistence)/' },
    },
    {
      name: 'contexts-have-one-door',
      comment: 'a lib is entered through its index.ts, a platform part through its own',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', ...PRODUCT },
      to: {
        path: '^libs/([^/]+)/src/',
        pathNot:
          '^libs/$1/|^libs/[^/]+/src/index\\.ts$|^libs/platform/src/[^/]+/index\\.ts$|^libs/matching/src/engine/engine\\.ts$',
      },
    },
    {
      name: 'platform-parts-have-one-door',
      severity: 'error',
      from: { path: '^libs/platform/src/([^/]+)/', ...PRODUCT },
      to: {
        path: '^libs/platform/src/([^/]+)/',
        pathNot: '^libs/platform/src/$1/|^libs/platform/src/[^/]+/index\\.ts$',
      },
    },
    {
      name: 'apps-use-doors',
      severity: 'error',
      from: { path: '^apps/' },
      to: {
        path: '^libs/',
        pathNot:
          '^libs/[^/]+/src/index\\.ts$|^libs/platform/src/[^/]+/index\\.ts$|^libs/matching/src/engine/engine\\.ts$',
      },
    },
    { name: 'libs-know-no-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'tour-is-a-stranger',
      comment: 'the tour knows the public API and nothing else',
      severity: 'error',
      from: { path: '^apps/tour/' },
      to: { path: '^libs/|^apps/(?!tour/)' },
    },
    {
      name: 'web-is-a-stranger',
      comment:
        'the browser shares no code with the server: it knows the contract, through the types made from it',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/|^apps/(?!web/)' },
    },
    {
      name: 'web-areas-know-not-each-other',
      comment: 'what two areas need is a pattern, or part of the frame',
      severity: 'error',
      from: { path: '^apps/web/src/areas/([^/]+)/' },
      to: { path: '^apps/web/src/areas/', pathNot: '^apps/web/src/areas/$1/' },
    },
    {
      name: 'web-patterns-know-no-area',
      severity: 'error',
      from: { path: '^apps/web/src/(patterns|app)/', pathNot: '^apps/web/src/app/router/' },
      to: { path: '^apps/web/src/areas/' },
    },
    {
      name: 'web-icons-are-drawn',
      comment:
        'icons and charts weigh more than the frame; icons in lazy areas only, charts through patterns/chart',
      severity: 'error',
      from: { path: '^apps/web/src/(app|patterns)/', pathNot: '^apps/web/src/patterns/chart/' },
      to: { path: 'node_modules/(@ant-design/icons|echarts)/' },
    },
    { name: 'no-cycles', severity: 'error', from: { ...PRODUCT }, to: { circular: true } },
    {
      name: 'no-test-code-in-product',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '\\.(spec|e2e-spec|contract)\\.ts$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|apps/web/src/gql/)' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
