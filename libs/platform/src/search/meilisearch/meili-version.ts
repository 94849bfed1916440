/** `rename` in swaps came with it, after every other feature that is used here. */
export const OLDEST_MEILISEARCH = '1.18';

/** True for 1.18 and later releases of version 1, which are what the client supports. */
export function isSupported(version: string): boolean {
  const [major, minor] = version.split('.').map(Number);
  return major === 1 && minor !== undefined && minor >= 18;
}

/** The server is too old, or too new for the client: a mistake of the operator, told at boot. */
export class UnsupportedMeilisearch extends Error {
  constructor(readonly version: string) {
    super(
      `Meilisearch ${version} 不受支持，需要 ${OLDEST_MEILISEARCH} 以上的 1.x 版本 / ` +
        `Meilisearch ${version} is not supported: 1.x from ${OLDEST_MEILISEARCH} on is needed`,
    );
    this.name = 'UnsupportedMeilisearch';
  }
}
