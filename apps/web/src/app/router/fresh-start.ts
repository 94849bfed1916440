const KEPT = 'jiebang.freshStart';
const ONCE_IN_MS = 60_000;

/** What browsers and the loader say when a file of the application cannot be fetched. */
const FILE_GONE = /dynamically imported module|importing a module script failed|unable to preload css/i;

/** True where the fault is a file that is not there: a new version was installed while the page was open. */
export const isFileGone = (fault: unknown): boolean =>
  fault instanceof Error && FILE_GONE.test(fault.message);

/**
 * Loads the page anew, whose new index.html knows the new files; at most once a minute, so that a file that is truly missing
 * does not go round for ever. True while the page is on its way.
 */
export function startAnew(now: number): boolean {
  try {
    if (now - Number(sessionStorage.getItem(KEPT) ?? 0) < ONCE_IN_MS) return false;
    sessionStorage.setItem(KEPT, String(now));
  } catch {
    return false;
  }
  location.reload();
  return true;
}
