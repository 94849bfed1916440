import { useSyncExternalStore } from 'react';
import { storedChoice } from '../stored-choice.js';

export const COLOR_MODES = ['system', 'light', 'dark'] as const;
export type ColorMode = (typeof COLOR_MODES)[number];

export const colorModeChoice = storedChoice<ColorMode>('jiebang.colours', COLOR_MODES, () => 'system');

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

const isDark = () => {
  const mode = colorModeChoice.read();
  return mode === 'dark' || (mode === 'system' && systemIsDark.matches);
};

function subscribe(listener: () => void): () => void {
  systemIsDark.addEventListener('change', listener);
  const end = colorModeChoice.subscribe(listener);
  return () => {
    systemIsDark.removeEventListener('change', listener);
    end();
  };
}

/** Marks the document, so that global.css takes the colours of the mode; before the first paint and at each change. */
export function followColorMode(): void {
  const mark = () => {
    document.documentElement.dataset['theme'] = isDark() ? 'dark' : 'light';
  };
  mark();
  subscribe(mark);
}

export function useColorMode(): ColorMode {
  return useSyncExternalStore(colorModeChoice.subscribe, colorModeChoice.read);
}

/** True while the pages are dark, whoever decided it. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}
