/** One step that a person waits for. */
export interface Step {
  /** Draws a bar. `share` is 0 to 1. */
  progress(share: number, text: string): void;
  done(note?: string): void;
  failed(): void;
}

/** What a person sees: moving lines on a TTY, plain lines elsewhere. */
export interface Terminal {
  step(text: string): Step;
  line(text: string): void;
}

const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const WIDTH = 24;

/** @param live whether the line may be redrawn, as on a TTY. */
export function terminalOn(write: (text: string) => void, live: boolean): Terminal {
  let current: { text: () => string; timer: NodeJS.Timeout } | null = null;
  let turn = 0;
  const draw = () => {
    if (current !== null && live) write(`\r\x1b[2K${FRAMES[(turn += 1) % FRAMES.length]} ${current.text()}`);
  };
  const wipe = () => (live ? write('\r\x1b[2K') : undefined);
  const line = (text: string) => {
    if (current !== null) wipe();
    write(`${text}\n`);
    draw();
  };
  const step = (text: string): Step => {
    const began = Date.now();
    const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
    let share: number | null = null;
    let detail = '';
    let told = '';
    const timer = setInterval(draw, 120);
    timer.unref();
    current = {
      timer,
      text: () => [text, share === null ? '' : bar(share), detail, seconds()].filter(Boolean).join(' '),
    };
    const end = (mark: string, note = '') => {
      clearInterval(timer);
      current = null;
      wipe();
      write(`${mark} ${text}${note === '' ? '' : ` — ${note}`} · ${seconds()}\n`);
    };
    return {
      progress: (next, what) => {
        share = next;
        detail = what;
        // Without a TTY every tenth is enough: logs of a start stay short.
        const milestone = `${Math.floor(next * 10)}`;
        if (!live && milestone !== told) write(`  ${Math.round(next * 100)} % ${what}\n`);
        told = milestone;
      },
      done: (note) => end('✓', note),
      failed: () => end('✗'),
    };
  };
  return { step, line };
}

function bar(share: number): string {
  const full = Math.round(share * WIDTH);
  return `[${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${Math.round(share * 100)} %`;
}
