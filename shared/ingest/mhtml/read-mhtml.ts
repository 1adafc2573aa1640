import { fail, ok } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import type { DocumentReader } from '../draft.ts';
import { readPage } from '../html/read-html.ts';
import { bytesOf, charactersOf, type MimePart, parameterOf, partOf, partsIn, typeOf } from './mime-part.ts';

/** Reads a page that a browser saved as a single file (RFC 2557): one article. Its pictures and frames are passed over. */
export const readMhtml: DocumentReader = async ({ name, bytes }, limits) => {
  const mail = partOf(charactersOf(bytes));
  const page = pageIn(mail);
  const content = page === null ? null : bytesOf(page);
  if (page === null || content === null) return fail('damaged', words.documentTrouble.mhtmlBroken);
  // A long one goes on in the next line, and has no white space of its own (RFC 2557, 4.4.2).
  const address = (mail.fields.get('snapshot-content-location') ?? page.fields.get('content-location') ?? '').replace(
    /\s/g,
    '',
  );
  const draft = readPage({ name, bytes: content }, limits, { encoding: parameterOf(page, 'charset'), address });
  return draft.ok ? ok([draft.value]) : draft;
};

/** How deep parts may lie in each other: a page beside its words alone lies two deep. */
const DEEPEST = 4;

/** The part that is the page: the first that is HTML, wherever it lies, or the mail itself. */
function pageIn(mail: MimePart, depth = 0): MimePart | null {
  if (isPage(mail)) return mail;
  if (depth === DEEPEST || !typeOf(mail).startsWith('multipart/')) return null;
  for (const part of partsIn(mail, parameterOf(mail, 'boundary'))) {
    const page = pageIn(part, depth + 1);
    if (page !== null) return page;
  }
  return null;
}

const isPage = (part: MimePart): boolean => typeOf(part) === 'text/html' || typeOf(part) === 'application/xhtml+xml';
