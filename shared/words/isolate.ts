/** A name or quote from elsewhere, so that its own direction leaves the sentence around it in order (Unicode's FSI and PDI). */
export const isolate = (text: string | number): string => `\u2068${text}\u2069`;

/** The same for what is written from left to right in every language and has no letter that tells so: a date in digits. */
export const isolateDigits = (text: string): string => `\u2066${text}\u2069`;
