/** Whether words are what a person can be told: whole sentences, nothing of the machine's insides, not endless. */
export const isSentence = (words: string): boolean =>
  /^[“\p{Lu}].*[.]$/su.test(words) && words.length < 400 && !/\n|undefined|\[object|Error:|\bat \w+ \(/.test(words);
