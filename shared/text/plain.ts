/** A text as it is looked for: without capitals and accents, the same in every language of the computer. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
