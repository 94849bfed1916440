import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';

export const CAMPUS_CLIENT = { id: 'jiebang', secret: 'a client secret for tests only' };

/** Claims of a person at the campus, by the name that they sign in with there. */
export type CampusPeople = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A real OpenID Connect provider on this machine, as a campus would run one. */
export interface CampusServer {
  readonly issuer: string;
  /** Walks a browser from an authorization URL through the campus's own pages; the address that it is sent back to. */
  signIn(authorizationUrl: string, name: string): Promise<URL>;
  close(): Promise<void>;
}

/** Starts a provider whose one client may be sent back to `redirectUri`. */
export async function startCampus(redirectUri: string, people: CampusPeople): Promise<CampusServer> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = await quietly(issuer, {
    clients: [
      {
        client_id: CAMPUS_CLIENT.id,
        client_secret: CAMPUS_CLIENT.secret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'email', 'employee_number'] },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ ...people[sub], sub }),
    }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['for tests only'] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig' }] },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    signIn: (authorizationUrl, name) => walk(authorizationUrl, name, redirectUri),
    close: () => new Promise((resolve) => server.close(() => resolve()) && server.closeAllConnections()),
  };
}

/** Makes the provider without its advice for people who run one in earnest. */
async function quietly(issuer: string, configuration: object): Promise<Provider> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    const { default: OidcProvider } = await import('oidc-provider');
    return new OidcProvider(issuer, configuration);
  } finally {
    console.warn = warn;
  }
}

/** Follows redirects and submits the campus's forms (its sign-in, then its consent), with a cookie jar of its own. */
async function walk(start: string, name: string, redirectUri: string): Promise<URL> {
  const jar = new Map<string, string>();
  let address = new URL(start);
  let form: URLSearchParams | null = null;
  for (let steps = 0; steps < 20; steps += 1) {
    if (address.href.startsWith(redirectUri)) return address;
    const response: Response = await fetch(address, {
      method: form ? 'POST' : 'GET',
      body: form,
      redirect: 'manual',
      headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1);
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get('location');
    const page = await response.text();
    if (location) {
      address = new URL(location, address);
      form = null;
      continue;
    }
    if (!response.ok) throw new Error(`the campus answered ${response.status}: ${page.slice(0, 500)}`);
    address = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', address);
    form = page.includes('value="login"')
      ? new URLSearchParams({ prompt: 'login', login: name, password: 'any' })
      : new URLSearchParams({ prompt: 'consent' });
  }
  throw new Error('the campus went round in circles');
}
