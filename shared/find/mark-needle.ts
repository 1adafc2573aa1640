const POSSESSIVE = /(?<=\p{L})['’ʼ＇](?:[sS])?$/u;

/** The words of a mark as they are looked for to mark all [O12]; empty when there is nothing to look for. */
export const wordsToMark = (words: string): string => words.trim().replace(POSSESSIVE, '');

/** Whether capitals should count at first: they do in names [O12]. */
export const looksLikeName = (words: string): boolean => /\p{Lu}/u.test(words);
