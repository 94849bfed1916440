/**
 * Health of a container, as an exit code. The api is asked over HTTP. The worker has no port: that it runs is known to
 * Docker, and here it is checked that what it lives on can be reached.
 */
import { connect } from 'node:net';

const PATIENCE_MS = 4000;

async function api() {
  const url = `http://127.0.0.1:${process.env.PORT || 3000}/health/ready`;
  const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!ok) throw new Error(`/health/ready answers ${status}`);
}

async function worker() {
  const needed = [
    [process.env.DATABASE_URL, 5432],
    [process.env.REDIS_URL, 6379],
  ];
  await Promise.all(needed.filter(([url]) => url).map(([url, port]) => reach(new URL(url), port)));
}

function reach({ hostname, port }, usualPort) {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || usualPort), timeout: PATIENCE_MS });
    socket.once('connect', () => resolve(socket.destroy()));
    socket.once('timeout', () => reject(new Error(`${hostname} does not answer`)));
    socket.once('error', reject);
  });
}

const checks = { api, worker };
try {
  await checks[process.argv[2]]();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
