/**
 * Jest on Node 20 cannot require() ES modules, so tests run as CommonJS: our TypeScript and every package that is
 * "type": "module" go through SWC. Test databases are cloned from one migrated template (test/support/test-database.ts).
 */
const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');

/** CommonJS packages that import() an ES module at run time, which Jest cannot do either. */
const DYNAMIC_IMPORTERS = ['@fastify/cookie'];

function esmPackages() {
  const found = new Set(DYNAMIC_IMPORTERS);
  const look = (folder, prefix) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
      const at = join(folder, entry.name);
      if (!prefix && entry.name.startsWith('@')) {
        look(at, `${entry.name}/`);
        continue;
      }
      const manifest = join(at, 'package.json');
      if (existsSync(manifest)) {
        const described = JSON.parse(readFileSync(manifest, 'utf8'));
        if (described.type === 'module' || /\.mjs$/.test(described.main ?? ''))
          found.add(prefix + entry.name);
      }
      const nested = join(at, 'node_modules');
      if (existsSync(nested)) look(nested, '');
    }
  };
  look(join(root, 'node_modules'), '');
  return [...found].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

const swc = (typescript) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: typescript
        ? { syntax: 'typescript', decorators: true }
        : { syntax: 'ecmascript', importAttributes: true },
      transform: typescript
        ? { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false }
        : {},
      experimental: { keepImportAttributes: false },
    },
    module: { type: 'commonjs', ignoreDynamic: false },
  },
];

module.exports = {
  rootDir: root,
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  transform: { '^.+\\.ts$': swc(true), '^.+\\.m?js$': swc(false) },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esmPackages().join('|')})/)`],
  moduleNameMapper: {
    '^@jiebang/platform/([a-z-]+)$': '<rootDir>/libs/platform/src/$1/index.ts',
    '^@jiebang/matching/engine$': '<rootDir>/libs/matching/src/engine/engine.ts',
    '^@jiebang/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  resolver: '<rootDir>/.config/jest-resolver.cjs',
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  cacheDirectory: '<rootDir>/.cache/jest',
  maxWorkers: 2,
  testTimeout: 60_000,
};
