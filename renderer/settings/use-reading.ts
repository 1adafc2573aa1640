import { useLayoutEffect } from 'react';
import type { Reading } from '../../shared/host/comfort.ts';

/** The faces on offer, as tokens.css names them. */
const FONTS = { serif: '--font-serif', sans: '--font-sans', system: '--font-ui' } as const;
/** The height of a line of words; at the least there is room for five marks under it. */
const LINES = { usual: 2, wide: 2.3, widest: 2.7 } as const;
/** Room between letters and words, in em of the words. */
const LETTERS = { usual: [0, 0], wide: [0.05, 0.16] } as const;

/** The CSS variables that set articles for reading this way. */
export function readingVariables(reading: Reading): Readonly<Record<string, string>> {
  const [letters, words] = LETTERS[reading.letters];
  return {
    '--font-reading': `var(${FONTS[reading.font]})`,
    '--size-reading': `${(1.1875 * reading.size) / 100}rem`,
    '--measure': `${(41 * reading.width * Math.max(1, reading.size / 100)) / 100}rem`,
    '--leading-reading': `${LINES[reading.lines]}`,
    '--letters-reading': `${letters}em`,
    '--words-reading': `${words}em`,
  };
}

/** Sets articles this way, all over the window. The reader sees the change by itself and paints its marks anew. */
export function useReading(reading: Reading): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(readingVariables(reading))) style.setProperty(name, value);
  }, [reading]);
}
