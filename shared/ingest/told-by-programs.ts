/** Titles that programs put into a document’s properties: names of files, of programs, of templates, and of nothing. */
const NO_TITLE = [
  /^(?:untitled|document|print(?: article)?|normal|blank(?: document)?|template|title|(?:slide|layout) \d+|about:blank)[\s\d]*$/i,
  /^microsoft (?:word|powerpoint|excel|office|print)\b/i,
  /\.(?:docx?|dot[xm]?|pdf|indd|qxp|odt|rtf|html?|pages|txt|tex|dvi|ps)$/i,
  /^https?:|^\S*[_/\\]\S*$/i,
];

/** Whom programs name as an author where nobody has said who it is. */
const NOBODY =
  /^(?:(?:system )?administrat(?:or|eur)|admin|(?:windows[ -])?(?:user|benutzer|usuario)\d*|utilisateur(?: windows)?|owner|author|default|guest|root|unknown|anonymous|unnamed|un-named|pc|microsoft(?: office| word| corporation)*(?: user)?|python-docx|openpyxl|apache poi|libreoffice|openoffice(?:\.org)?|google docs|hp|dell|lenovo|acer|asus|toshiba)$/i;

/** Whether a title is a program’s word, not that of who wrote the document. */
export const isProgramsTitle = (title: string): boolean => NO_TITLE.some((pattern) => pattern.test(title));

/** Whether an author’s name is a program’s word, or that of a computer. */
export const isNobody = (name: string): boolean => NOBODY.test(name.trim());
