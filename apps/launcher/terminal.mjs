/** What the plain-Node part of the launcher says at the terminal: a moving line on a TTY, plain lines elsewhere. */

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * Shows that a step is under way until `done` or `failed` is called.
 *
 * @param {string} text what is being done, in both languages
 * @param {() => string} [detail] asked four times a second for what to add, for instance "312/1055"
 */
export function showStep(text, detail = () => '') {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  const live = process.stdout.isTTY === true;
  let turn = 0;
  let timer;
  if (live) {
    timer = setInterval(() => {
      turn += 1;
      const more = detail();
      process.stdout.write(
        `\r\x1b[2K${frames[turn % frames.length]} ${text}${more ? ` ${more}` : ''} · ${seconds()}`,
      );
    }, 250);
  } else {
    process.stdout.write(`· ${text}\n`);
    let last = '';
    timer = setInterval(() => {
      const more = detail();
      if (more !== last) process.stdout.write(`  ${more} · ${seconds()}\n`);
      last = more;
    }, 10_000);
  }
  timer.unref();
  const end = (mark) => {
    clearInterval(timer);
    process.stdout.write(`${live ? '\r\x1b[2K' : ''}${mark} ${text} · ${seconds()}\n`);
  };
  return { done: () => end('✓'), failed: () => end('✗') };
}

/** Ends the program with one clear line in each language and a way out. */
export function giveUp({ zh, en, way }) {
  process.stderr.write(`\n✗ ${zh}\n  ${en}\n  → ${way.zh}\n    ${way.en}\n`);
  process.exit(1);
}

/** Runs a step; an error of the operating system ends the program with a clear line instead of a stack trace. */
export async function orGiveUp(work) {
  try {
    return await work();
  } catch (error) {
    const where = error.path ?? process.cwd();
    if (['ENOSPC', 'EDQUOT'].includes(error.code)) {
      giveUp({
        zh: `磁盘已满，无法写入 ${where}。`,
        en: `The disk is full: cannot write ${where}.`,
        way: { zh: '请腾出约 1 GB 空间后重试。', en: 'Free about 1 GB and try again.' },
      });
    }
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
      giveUp({
        zh: `没有权限写入 ${where}。`,
        en: `No permission to write ${where}.`,
        way: { zh: '请以该文件夹的所有者身份运行。', en: 'Run as the owner of that folder.' },
      });
    }
    giveUp({
      zh: `意外错误：${error.message}`,
      en: `Unexpected error: ${error.message}`,
      way: {
        zh: '请运行 npm ci && npm run build 后重试。',
        en: 'Run npm ci && npm run build and try again.',
      },
    });
  }
}
