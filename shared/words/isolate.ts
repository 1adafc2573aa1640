/** A name or quote from elsewhere, so that its own direction leaves the sentence around it in order (Unicode's FSI and PDI). */
export const isolate = (text: string | number): string => `\u2068${text}\u2069`;
