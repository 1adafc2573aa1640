/** What single lines look like that are not running text. All get a line's trimmed words (`Line.words`). */

const LINK =
  /^(?:(?:https?:\/\/|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|co\.uk|de|fr|ru|ir|sy)(?:\/\S*)?)$/i;
const RULE = /^(?:[_=*~#\-–—.·•]\s?){4,}$/;

/** Furniture of web pages, by the words it begins with or consists of. */
const FURNITURE: readonly RegExp[] = [
  /^(?:please )?share(?: (?:this|on|via|with)\b.{0,60}|:)?$/i,
  /\bshare this (?:story|article|post|page)\b.{0,20}$/i,
  /^(?:tweet|pin|print|e-?mail)(?: (?:this|it))?$/i,
  /^follow (?:us\b.*|.{1,60}:|.{1,60} on (?:twitter|facebook|instagram|telegram|whatsapp|x)\.?)$/i,
  /^(?:facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|reddit|pinterest)(?: ?\(.{0,30}\))?$/i,
  /^(?:leave|post|add|write) (?:a|your) (?:reply|comment)\b.{0,20}$/i,
  /^(?:\d+ )?comments?(?: \(\d+\))?$/i,
  /^your e-?mail address (?:will not be|is (?:not|never)|stays) (?:published|shown|public|private|hidden)\b/i,
  /^required fields (?:are marked|carry|have)\b/i,
  /\bcan also be accessed at the following (?:alternate|alternative) addresses\b/i,
  /^(?:read|see) (?:more|also)\b.{0,100}$/i,
  /^(?:related|recommended|most read|most popular)(?: (?:articles|stories|news|posts|topics|for you))?:?$/i,
  /^(?:trending(?: now)?|more on this(?: story)?|you may also like):?$/i,
  /^(?:subscribe|sign up|sign in|log in)(?: (?:to|for|now|here)\b.{0,60})?$/i,
  /^(?:advertisement|advertising|sponsored|click here|skip to (?:main )?content|back to top|home|menu|tags?:.*)$/i,
  /^(?:©|\(c\)|copyright\b).{0,120}$/i,
  /\ball rights reserved\b/i,
  /^(?:article|story) continues (?:after|below) (?:this|the) (?:ad|advertisement|advert)\b.{0,20}$/i,
  /^(?:this|to play this) video (?:can ?not be played|you need to enable javascript)\b.{0,40}$/i,
  /^(?:listen to|watch) (?:this|the) (?:article|story|video)\b.{0,40}$/i,
  /^(?:anzeige|werbung|publicité|teilen|kommentare?|mehr zum thema|lesen sie auch|partager|lire aussi|commentaires?)(?: ?:.{0,60})?$/i,
  /^(?:إعلان|شارك|اقرأ أيضا|اقرأ أيضاً|اترك تعليقا|اترك تعليقاً)(?: ?:.{0,60})?$/,
];

/** Whether a line is web furniture wherever it stands: links, rules, sharing, comments, notices. */
export const isFurniture = (words: string): boolean =>
  LINK.test(words) || RULE.test(words) || FURNITURE.some((pattern) => pattern.test(words));

/** Whether a line is nothing but a web address. */
export const isLink = (words: string): boolean => LINK.test(words);

/** "News / Syria", "Home > World > Middle East": short names with strokes or arrows between them. */
export function isBreadcrumb(words: string): boolean {
  const names = words.split(/ [/>»›|] /);
  return names.length > 1 && names.every((name) => name.split(' ').length <= 3 && /^\p{L}[^.!?]*$/u.test(name));
}

const PICTURE =
  '(?:photo|photograph|image|picture|illustration|graphic|map|video|screenshot|foto|bild|grafik|صورة|الصورة)s?';
const CREDIT_LINE = new RegExp(
  `^(?:file )?(?:${PICTURE}|caption|credit)(?: (?:credit|by))?(?: \\([^)]*\\))? ?:.{1,160}$`,
  'iu',
);
const CREDIT_AT_END = new RegExp(`[(\\[](?:file |archive )?${PICTURE}(?!\\p{L})[^()\\[\\]]{0,80}[)\\]]\\.?$`, 'iu');
const IMAGES_AT_END = /\([^()]{0,40}\b(?:getty|ap|afp|reuters|epa|dpa)\b[^()]{0,10}\b(?:images|photo)\)\.?$/i;
const SHOWS = /\b(?:picture|photo|photograph|image|map)s?\b|\b(?:pictured|shows|zeigt|montre)\b/i;

/** Whether a line is a picture's credit on its own: "Image: XY". */
export const isCredit = (words: string): boolean => CREDIT_LINE.test(words);
/** Whether a line is a caption by the credit it ends with: "... (Photo by XY)". */
export const isCaption = (words: string): boolean => CREDIT_AT_END.test(words) || IMAGES_AT_END.test(words);
/** Whether a line speaks of a picture: with a credit below, it is that picture's caption. */
export const speaksOfPicture = (words: string): boolean => words.length <= 300 && SHOWS.test(words);

const BY = /^(?:By|BY|by|Written by|Author:|Authors:) (?<names>.{2,100})$/;
const BETWEEN_NAMES = new Set('and in of the for from at de der du la van von bin bint al el staff writer'.split(' '));
const FOREIGN_BY = /^(?:Von|von|VON|Par|par|PAR|Por|por|POR)(?: \p{Lu}[\p{L}.'’-]+){2,3}$/u;
const SOURCE = /^(?:source|sources|quelle|المصدر) ?: ?(?<source>.{2,100})$/i;
const REPORTING = /^\(?(?:additional )?(?:reporting|writing|editing) (?:and \p{L}+ )?by\b.{2,200}$/iu;
const ARABIC_BY = /^(?:(?:بقلم|إعداد)[: ]|كتبت? ?:)[^.؟،]{2,60}$/;
const FOREIGN_NAMES = /^(?:von|par|por|بقلم|إعداد|كتبت? ?(?=:))[: ] ?(?<names>\S.*)$/iu;

/** Whether a line names who wrote or supplied the article: "By Jane Doe", "Source: XY". */
export function isByline(words: string): boolean {
  if (SOURCE.test(words) || REPORTING.test(words) || ARABIC_BY.test(words) || FOREIGN_BY.test(words)) return true;
  const names = BY.exec(words)?.groups?.names?.split(/[ ,|&/]+/) ?? [];
  return (
    names.length > 0 && names.every((name) => BETWEEN_NAMES.has(name.toLowerCase()) || /^[\p{Lu}\d–-]/u.test(name))
  );
}

/** Days and times that stand behind the names: "By Jane Doe | 3 March 2023". */
const BEHIND_NAMES = /\s*(?:[|·•–—]|,(?= \p{L}+ \d| \d)).*$/u;

/** Whom a byline names: its words without the "By" and without a date behind; '' for other lines. */
export function bylineOf(words: string): string {
  const by = BY.exec(words)?.groups?.names ?? FOREIGN_NAMES.exec(words)?.groups?.names ?? '';
  return isByline(words) ? by.replace(BEHIND_NAMES, '').trim() : '';
}

/** What a "Source:" line names, or ''. */
export const sourceOf = (words: string): string => SOURCE.exec(words)?.groups?.source ?? '';

const BULLET = /^(?<bullet>[-*•‣◦▪·]|\(?\d{1,2}[.)]) \S/;

/** The bullet or number an item of a list begins with, numbers as "1"; '' for other lines. */
export function bulletOf(words: string): string {
  const bullet = BULLET.exec(words)?.groups?.bullet ?? '';
  return /\d/.test(bullet) ? '1' : bullet;
}

const LABEL = /^(?<label>title|headline|outlet|publisher|publication|newspaper|url|link|section)\s?: ?(?<value>\S.*)$/i;

/** A line of a labelled head, "Headline: ...": its label in lower case and its value. */
export function readLabel(words: string): { label: string; value: string } | null {
  const { label, value } = LABEL.exec(words)?.groups ?? {};
  return label === undefined || value === undefined ? null : { label: label.toLowerCase(), value };
}
