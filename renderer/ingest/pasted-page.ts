import { words } from '../../shared/words/words.ts';

/** Elements that say what a part of a page is. Fewer than two of them say nothing that its plain words do not. */
const BLOCK = /<(?:h[1-6]|p|li|figcaption|blockquote|article)[\s>]/gi;
/** Where some systems say a page is from: Windows in the clipboard's own head, Firefox in a form of its own. */
const SOURCE = /^SourceURL:(?<url>https?:\/\/[^\s"<>]+)/m;
const MOZILLA_SOURCE = 'text/x-moz-url-priv';

/**
 * What was copied from a web page, as a file for the reader of pages, with its address where the clipboard tells it; null
 * where the clipboard holds plain words. Nothing of it is ever shown but its text.
 */
export function pastedPage(clipboard: Pick<DataTransfer, 'getData'>): File | null {
  const html = clipboard.getData('text/html');
  if ((html.match(BLOCK)?.length ?? 0) < 2) return null;
  const source = SOURCE.exec(html)?.groups?.url ?? clipboard.getData(MOZILLA_SOURCE).trim();
  const address = /^https?:\/\/[^\s"<>]+$/.test(source) ? `<link rel="canonical" href="${source}">` : '';
  const part = html.slice(Math.max(0, html.search(/<!doctype|<html|<body|<!-{2}StartFragment/i)));
  const page = `<!doctype html><html><head><meta charset="utf-8">${address}</head><body>${part}</body></html>`;
  return new File([page], `${words.ingest.pastedPage}.html`, { type: 'text/html' });
}
