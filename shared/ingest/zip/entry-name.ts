/** What systems put beside people's files: of no use to anybody, and never an article. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;
/** What browsers put beside a page that they save: “storm_files/” beside “storm.html”. */
const PAGE_PARTS = /^(?<page>.*?)_files\//i;

/** An entry's name as a path with strokes. Archives that are not in UTF-8 rarely say what they are in: Latin-1 keeps letters apart. */
export function entryName(written: Uint8Array): string {
  return decoded(written)
    .replaceAll('\\', '/')
    .replace(/\p{Cc}/gu, '\ufffd');
}

function decoded(written: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(written);
  } catch {
    return new TextDecoder('latin1').decode(written); // what `fatal` is for: there is no other way to ask
  }
}

/**
 * Whether one of `paths`, which lie in one archive or folder, is a folder itself, or something that nobody put there on
 * purpose. A folder called “…_files” is somebody's own unless a page of that name lies beside it.
 */
export function litterAmong(paths: readonly string[]): (path: string) => boolean {
  const isPagePart = pagePartsAmong(paths);
  return (path) => path.endsWith('/') || isSystems(path) || isPagePart(path);
}

/** Whether a path is one of those that systems put beside people's files. */
export const isSystems = (path: string): boolean => LITTER.test(path);

/** Whether one of `paths`, which lie in one archive or folder, is a part of a page that was saved from a browser. */
export function pagePartsAmong(paths: readonly string[]): (path: string) => boolean {
  const pages = new Set(
    paths.flatMap((path) => /^(?<page>.*)\.x?html?$/i.exec(path)?.groups?.page?.toLowerCase() ?? []),
  );
  return (path) => {
    const page = PAGE_PARTS.exec(path)?.groups?.page;
    return page !== undefined && pages.has(page.toLowerCase());
  };
}

/** Whether a path points out of its archive. Paths are only ever shown, but an archive with such a one was made to harm. */
export const leadsOut = (path: string): boolean => /^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)/i.test(path);
