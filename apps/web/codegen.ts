import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of every operation in the sources, from the committed contract. Run by `npm run web:types`. */
const config: CodegenConfig = {
  schema: 'apps/api/schema.graphql',
  documents: ['apps/web/src/**/*.{ts,tsx}', '!apps/web/src/gql/**'],
  ignoreNoDocuments: true,
  generates: {
    'apps/web/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        scalars: { DateTime: 'string', CalendarDate: 'string', Fen: 'number', ID: 'string' },
        enumsAsTypes: true,
        useTypeImports: true,
        onlyOperationTypes: true,
        strictScalars: true,
      },
    },
  },
};

export default config;
