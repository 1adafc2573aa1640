/** The style of runs that are hidden: a colour that no program marks words with, for mammoth to tell them by. */
const HIDDEN = 'postil-hidden';

/** `w:vanish` that is on (ISO/IEC 29500-1, 17.3.2.41): without a value, or with one that is no “off”. */
const VANISH = /<w:vanish(?:\s+w:val="(?:true|1|on)")?\s*\/>/g;
/** A line end of another name (17.3.3.4), which mammoth passes over. */
const CARRIAGE_RETURN = /<w:cr\s*\/>/g;

/** What runs are wrapped in to tell which way they run (17.3.2.3 and 17.3.2.8): mammoth passes over all that is in it. */
const DIRECTION = /<\/?w:(?:dir|bdo)(?:\s[^<>]*)?>/g;

const STYLE = /<w:style\s(?<head>[^<>]*)>(?<body>[\s\S]*)/;
const STYLE_NAME = /<w:name\s+w:val="(?<name>[^"&'\\]{1,200})"/;

/** What mammoth is told of words that are not to come in, in its own language for styles. */
export const HIDDEN_RUNS = `highlight[color='${HIDDEN}'] => !`;

/** The XML of a document's part, in words that mammoth knows: hidden runs in a style of their own, every line end as one, no wrappings. */
export const inKnownWords = (xml: string): string =>
  xml.replace(VANISH, `<w:highlight w:val="${HIDDEN}"/>`).replace(CARRIAGE_RETURN, '<w:br/>').replace(DIRECTION, '');

/** The styles of a document (`word/styles.xml`) whose words are hidden, in mammoth's language. */
export function hiddenStyles(styles: string): string[] {
  return styles.split('</w:style>').flatMap((before) => {
    const { head = '', body = '' } = STYLE.exec(before)?.groups ?? {};
    const name = STYLE_NAME.exec(body)?.groups?.name;
    if (name === undefined || body.search(VANISH) === -1) return [];
    return [`${head.includes('w:type="character"') ? 'r' : 'p'}[style-name='${name}'] => !`];
  });
}
