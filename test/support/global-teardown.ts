/** Stops the PostgreSQL of this run, if a test started it, and removes its data. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.discardTestRun?.();
}
