import { ConfigError, loadConfig } from './load-config.js';

const least = { DATABASE_URL: 'postgres://localhost/jiebang', SESSION_SECRET: 'x'.repeat(32) };

describe('loadConfig', () => {
  it('fills in the defaults of an embedded start', () => {
    const config = loadConfig('api', { ...least, JIEBANG_EMBEDDED: '1' });
    expect(config).toMatchObject({
      embedded: true,
      http: { port: 3000, host: '127.0.0.1', publicUrl: 'http://localhost:3000' },
      queue: { redisUrl: null },
      storage: { kind: 'disk' },
    });
  });

  it('lists every problem at once and none of the values', () => {
    const load = () =>
      loadConfig('api', {
        NODE_ENV: 'production',
        DATABASE_URL: 'mysql://secret@localhost/x',
        SESSION_SECRET: 'short',
        PORT: 'eighty',
        OIDC_ISSUER: 'https://sso.example.org',
        S3_BUCKET: 'files',
      });
    expect(load).toThrow(ConfigError);
    try {
      load();
    } catch (failure) {
      const { problems, message } = failure as ConfigError;
      for (const name of ['DATABASE_URL', 'SESSION_SECRET', 'PORT']) {
        expect(problems.some((problem) => problem.startsWith(name))).toBe(true);
      }
      expect(message).not.toContain('secret@');
    }
  });

  it('asks for what belongs together', () => {
    const load = () =>
      loadConfig('api', { ...least, OIDC_ISSUER: 'https://sso.example.org', S3_BUCKET: 'files' });
    expect(load).toThrow(
      /OIDC_CLIENT_ID[\s\S]*OIDC_CLIENT_SECRET[\s\S]*S3_ACCESS_KEY_ID[\s\S]*S3_SECRET_ACCESS_KEY/,
    );
  });

  it('has an embedder only with the name of its model', () => {
    const url = { EMBEDDER_URL: 'http://localhost:11434/v1' };
    expect(loadConfig('worker', least).embedder).toBeNull();
    expect(() => loadConfig('worker', { ...least, ...url })).toThrow(/EMBEDDER_MODEL/);
    const { embedder } = loadConfig('worker', { ...least, ...url, EMBEDDER_MODEL: 'bge-m3' });
    expect(embedder).toEqual({ url: url.EMBEDDER_URL, model: 'bge-m3', apiKey: null });
  });

  it('takes a blank variable as not set', () => {
    expect(loadConfig('worker', { ...least, REDIS_URL: '' }).queue.redisUrl).toBeNull();
  });
});
