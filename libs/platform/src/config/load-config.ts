import { resolve } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.js';

/** Environment values that are there but empty (compose files do that) count as not set. */
function withoutBlanks(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );
}

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
const url = (protocols: RegExp) => z.url({ protocol: protocols });

const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    JIEBANG_EMBEDDED: flag.default(false),
    DEMO: flag.default(false),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().optional(),
    PUBLIC_URL: url(/^https?$/).optional(),
    TRUST_PROXY: flag.default(false),
    BODY_LIMIT: z.coerce
      .number()
      .int()
      .min(1024)
      .max(64 * 1024 * 1024)
      .default(2 * 1024 * 1024),
    REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(1200),
    DATA_DIR: z.string().default('.data'),
    DATABASE_URL: url(/^postgres(ql)?$/),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
    REDIS_URL: url(/^rediss?$/).optional(),
    JOB_LOCK_MS: z.coerce.number().int().min(1_000).max(600_000).default(10_000),
    WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(200).default(8),
    MEILI_URL: url(/^https?$/).optional(),
    MEILI_KEY: z.string().optional(),
    EMBEDDER_URL: url(/^https?$/).optional(),
    EMBEDDER_MODEL: z.string().optional(),
    EMBEDDER_API_KEY: z.string().optional(),
    DOI_URL: url(/^https?$/).optional(),
    ORCID_URL: url(/^https?$/).optional(),
    SESSION_SECRET: z.string().min(32, 'at least 32 characters'),
    SESSION_IDLE_MINUTES: z.coerce
      .number()
      .int()
      .min(5)
      .default(12 * 60),
    SESSION_DAYS: z.coerce.number().int().min(1).max(90).default(14),
    SIGN_INS_PER_ADDRESS: z.coerce.number().int().min(5).default(300),
    OIDC_ISSUER: url(/^https?$/).optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NUMBER_CLAIM: z.string().default('employee_number'),
    OIDC_NUMBER_PREFIX: z.string().default(''),
    OIDC_LABEL_ZH: z.string().default('校园统一身份认证'),
    OIDC_LABEL_EN: z.string().default('Campus single sign-on'),
    SMTP_URL: url(/^smtps?$/).optional(),
    SMTP_FROM: z.string().optional(),
    S3_BUCKET: z.string().optional(),
    S3_REGION: z.string().default('us-east-1'),
    S3_ENDPOINT: url(/^https?$/).optional(),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    S3_FORCE_PATH_STYLE: flag.default(false),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((env, check) => {
    const needs = (given: string | undefined, names: (keyof typeof env)[]) => {
      if (given === undefined) return;
      for (const name of names) {
        if (env[name] === undefined)
          check.addIssue({ code: 'custom', path: [name], message: 'is needed too' });
      }
    };
    needs(env.OIDC_ISSUER, ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']);
    needs(env.SMTP_URL, ['SMTP_FROM']);
    needs(env.S3_BUCKET, ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']);
    needs(env.MEILI_URL, ['MEILI_KEY']);
    needs(env.EMBEDDER_URL, ['EMBEDDER_MODEL']);
    if (env.NODE_ENV === 'production' && !env.JIEBANG_EMBEDDED && !env.PUBLIC_URL) {
      check.addIssue({ code: 'custom', path: ['PUBLIC_URL'], message: 'is needed in production' });
    }
  });

/** A configuration that cannot be used: every problem, one a line, without any value (values may be secrets). */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `配置有误 / configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

/** Validates the environment. Throws one ConfigError with everything that is wrong or missing. */
export function loadConfig(process: Config['process'], env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(withoutBlanks(env));
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const e = parsed.data;
  const dataDir = resolve(e.DATA_DIR);
  const publicUrl = (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, '');
  return {
    process,
    embedded: e.JIEBANG_EMBEDDED,
    production: e.NODE_ENV === 'production',
    demo: e.DEMO,
    http: {
      port: e.PORT,
      host: e.HOST ?? (e.JIEBANG_EMBEDDED ? '127.0.0.1' : '0.0.0.0'),
      publicUrl,
      bodyLimit: e.BODY_LIMIT,
      trustProxy: e.TRUST_PROXY,
      requestsPerMinute: e.REQUESTS_PER_MINUTE,
    },
    dataDir,
    database: { url: e.DATABASE_URL, poolSize: e.DATABASE_POOL },
    queue: { redisUrl: e.REDIS_URL ?? null, concurrency: e.WORKER_CONCURRENCY, lockMs: e.JOB_LOCK_MS },
    search: { meiliUrl: e.MEILI_URL ?? null, meiliKey: e.MEILI_KEY ?? null },
    embedder:
      e.EMBEDDER_URL && e.EMBEDDER_MODEL
        ? { url: e.EMBEDDER_URL, model: e.EMBEDDER_MODEL, apiKey: e.EMBEDDER_API_KEY ?? null }
        : null,
    works: { doiUrl: e.DOI_URL ?? null, orcidUrl: e.ORCID_URL ?? null },
    session: {
      secret: e.SESSION_SECRET,
      idleMs: e.SESSION_IDLE_MINUTES * 60_000,
      absoluteMs: e.SESSION_DAYS * 86_400_000,
      secureCookie: publicUrl.startsWith('https:'),
      signInsPerAddress: e.SIGN_INS_PER_ADDRESS,
    },
    oidc:
      e.OIDC_ISSUER && e.OIDC_CLIENT_ID && e.OIDC_CLIENT_SECRET
        ? {
            issuer: e.OIDC_ISSUER,
            clientId: e.OIDC_CLIENT_ID,
            clientSecret: e.OIDC_CLIENT_SECRET,
            numberClaim: e.OIDC_NUMBER_CLAIM,
            numberPrefix: e.OIDC_NUMBER_PREFIX,
            label: { zh: e.OIDC_LABEL_ZH, en: e.OIDC_LABEL_EN },
          }
        : null,
    smtp: e.SMTP_URL && e.SMTP_FROM ? { url: e.SMTP_URL, from: e.SMTP_FROM } : null,
    storage:
      e.S3_BUCKET && e.S3_ACCESS_KEY_ID && e.S3_SECRET_ACCESS_KEY
        ? {
            kind: 's3',
            endpoint: e.S3_ENDPOINT ?? null,
            region: e.S3_REGION,
            bucket: e.S3_BUCKET,
            accessKeyId: e.S3_ACCESS_KEY_ID,
            secretAccessKey: e.S3_SECRET_ACCESS_KEY,
            forcePathStyle: e.S3_FORCE_PATH_STYLE,
          }
        : { kind: 'disk', folder: resolve(dataDir, 'files') },
    log: { level: e.LOG_LEVEL },
  };
}
