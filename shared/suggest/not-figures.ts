const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const SHORT_MONTH = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const LABELS =
  'article|chapter|page|section|resolution|flight|highway|motorway|interstate|route|room|line|channel|phase|no|nos|number|#';

/** What is written in digits and counts nothing [N10]: dates, times of day, names, labels, decades, seasons, ordinals. */
const NOT_FIGURES: readonly RegExp[] = [
  /(?<!\d)\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/g,
  /(?<![\d.,])\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)/g,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH}|${SHORT_MONTH})(?!\\p{L})(?:,? \\d{4})?`, 'gu'),
  new RegExp(`\\b(?:${MONTH}|${SHORT_MONTH}) \\d{1,2}(?:st|nd|rd|th)?(?![\\d%]|[.,]\\d)(?:,? \\d{4})?`, 'gu'),
  new RegExp(`\\b${MONTH},? \\d{4}\\b`, 'gu'),
  /\b\d{1,2}:\d\d(?::\d\d)?/g,
  /\b\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?\s?m(?!\p{L})\.?/giu,
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${LABELS})\\.?\\s?\\d[\\d.,]*\\b`, 'giu'),
  // Only in scripts that part words with spaces: in others a number stands close to any word.
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\d]*-?\d+\b(?![.,]\d)/gu,
  /(?<![\d.,])(?:1[5-9]|20)\d\d[-–/]\d\d(?:\d\d)?\b/g,
  /\b\d{2,4}s(?!\p{L})/gu,
  /\d+(?:st|nd|rd|th)(?!\p{L})/giu,
];

/** A text with all of that replaced by one sign each, which belongs to no number. */
export const withoutNonFigures = (text: string): string =>
  NOT_FIGURES.reduce((rest, pattern) => rest.replaceAll(pattern, '¦'), text);

/** Whether a plain number is more likely a year [N10]: four digits without a separator, 1500 to 2099. */
export const isYear = (digits: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(digits);
