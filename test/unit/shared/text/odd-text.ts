import fc from 'fast-check';

/** Pieces that are easily cut in two: what a person sees as one character, and bits that join or part in odd ways. */
const PIECES = [
  ...['a', 'b', 'e', ' ', '\n', '.', 'é', 'e\u0301', 'o\u0308\u0323', '\u0301', '\u00A0', '—', '’'],
  ...['😀', '👍🏽', '👨‍👩‍👧‍👦', '🏳️‍🌈', '\u200D', '\uFE0F', '❤️', '🇸🇾', '🇩', '🇪', '©', '🏽'],
  ...['م', 'مَ', 'سوريا', '\u0600', 'שָׁ', '\u200F', '한', '\u1112\u1161\u11AB', '\u1112', '\u1161', '\u11AB'],
  ...['क्षि', 'क', '्', 'ष', 'नि', 'த', 'நி', 'กำ', '北', '京', 'が', 'か\u3099', '𝒳', '𠮷'],
];

/** Text made of such pieces, always well-formed. */
export const oddText = (limits: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...PIECES), ...limits });
