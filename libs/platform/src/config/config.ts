import type { Locale } from '@jiebang/kernel';

/** The settings of a process, validated once at boot. Durations are milliseconds. Injected by its class. */
export abstract class Config {
  /** What this process is. */
  abstract readonly process: 'api' | 'worker' | 'cli' | 'test';
  /** True where the launcher started an embedded PostgreSQL: the default of a machine with only Node. */
  abstract readonly embedded: boolean;
  abstract readonly production: boolean;
  /** True where the demo programme belongs to being ready. */
  abstract readonly demo: boolean;
  abstract readonly http: {
    readonly port: number;
    readonly host: string;
    /** Where people reach the site: absolute, without a trailing slash. */
    readonly publicUrl: string;
    /** Largest request body in bytes. */
    readonly bodyLimit: number;
    /** True where a proxy in front sets X-Forwarded-For. */
    readonly trustProxy: boolean;
    /** Requests a minute that one address may make before it is asked to wait. */
    readonly requestsPerMinute: number;
  };
  abstract readonly dataDir: string;
  abstract readonly database: { readonly url: string; readonly poolSize: number };
  abstract readonly queue: {
    readonly redisUrl: string | null;
    readonly concurrency: number;
    /** How long a worker owns a job without a sign of life before another takes it over. */
    readonly lockMs: number;
  };
  abstract readonly search: { readonly meiliUrl: string | null; readonly meiliKey: string | null };
  /** An OpenAI-compatible service that turns texts into vectors for matching; null: matching compares words. */
  abstract readonly embedder: {
    /** Up to and without `/embeddings`. */
    readonly url: string;
    readonly model: string;
    readonly apiKey: string | null;
  } | null;
  /** Public registers of works that people may ask; null: nobody is asked. */
  abstract readonly works: {
    /** Up to the DOI: `https://doi.org` or `https://api.crossref.org/works`. */
    readonly doiUrl: string | null;
    /** Up to the version of the API: `https://pub.orcid.org`. */
    readonly orcidUrl: string | null;
  };
  abstract readonly session: {
    readonly secret: string;
    readonly idleMs: number;
    readonly absoluteMs: number;
    /** Cookies only over HTTPS. */
    readonly secureCookie: boolean;
    /** Attempts to sign in that one address may make in five minutes; a campus shares one address. */
    readonly signInsPerAddress: number;
  };
  abstract readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    /** The verified claim that carries a person's staff or student number. */
    readonly numberClaim: string;
    /** Stands before the claim's value in identity numbers, for instance "jzu:". */
    readonly numberPrefix: string;
    readonly label: { readonly [L in Locale]: string };
  } | null;
  abstract readonly smtp: { readonly url: string; readonly from: string } | null;
  abstract readonly storage:
    | { readonly kind: 'disk'; readonly folder: string }
    | {
        readonly kind: 's3';
        readonly endpoint: string | null;
        readonly region: string;
        readonly bucket: string;
        readonly accessKeyId: string;
        readonly secretAccessKey: string;
        readonly forcePathStyle: boolean;
      };
  abstract readonly log: { readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent' };
}
