/** What XML 1.0 cannot hold in any form: control characters, halves of pairs, and two that are no characters (§2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;

/** A text without what XML cannot hold. */
export const xmlLegal = (text: string): string => text.replace(IMPOSSIBLE, '');

/**
 * A text between tags. Carriage returns are references, since a reader would make line feeds of them (§2.11), and so is
 * every `>`: behind `]]` it must be.
 */
export const xmlText = (text: string): string => xmlLegal(text).replace(/[&<>\r]/g, reference);

/** A text between double quotes. A reader makes spaces of line ends and tabs, unless they are references (§3.3.3). */
export const xmlAttribute = (text: string): string => xmlLegal(text).replace(/[&<>"\n\r\t]/g, reference);

const reference = (sign: string): string => `&#${sign.charCodeAt(0)};`;
