import type { Browser } from 'playwright-core';

/** Starts a Chromium without a window. Close it when done. */
export function launchChromium(): Promise<Browser>;
