/** What a column of a table of spans can hold. */
export const SPAN_ROLES = ['text', 'document', 'start', 'end', 'quote', 'label', 'annotator', 'note'] as const;

/** One of them. */
export type SpanRole = (typeof SPAN_ROLES)[number];

/** The column of each role, by its name in the header. */
export type SpanRoles = { readonly [role in SpanRole]?: string };

/** The same with the columns that are attributes. */
export type SpanColumns = SpanRoles & {
  /** By column, the attribute that it holds. */
  readonly attributes: ReadonlyMap<string, string>;
};

/** What columns of each role are usually called, in lower case; the first that is there counts. */
const USUAL: { readonly [role in SpanRole]: readonly string[] } = {
  text: ['full_text', 'document_text', 'article_text', 'content', 'body'],
  document: [
    'aid',
    'doc_id',
    'document_id',
    'article_id',
    'docid',
    'document',
    'doc',
    'article',
    'file',
    'filename',
    'source_id',
  ],
  start: ['start', 'start16', 'start_offset', 'begin', 'start_char', 'span_start'],
  end: ['end', 'end16', 'end_offset', 'end_char', 'span_end', 'stop'],
  quote: ['quote', 'span_text', 'exact', 'mention', 'span', 'covered_text', 'text'],
  label: ['tag', 'label', 'category', 'code', 'entity', 'type'],
  annotator: ['author_for', 'annotator', 'coder', 'annotator_id', 'user', 'author_name', 'author'],
  note: ['note', 'comment', 'memo'],
};

/** Columns that say which mark it is, what article it is of, or its place again, and nothing of the mark. */
const OTHERS = new Set([
  ...['mark', 'span_id', 'annotation_id', 'id', 'start16', 'end16', 'text_hash'],
  ...['title', 'doc_title', 'outlet', 'byline', 'date', 'url', 'language'],
]);

/** Whether roles say all that a table of spans must have. */
export const areWhole = ({ start, end, label, text, document }: SpanRoles): boolean =>
  [start, end, label, text ?? document].every((column) => column !== undefined);

/**
 * What the columns of a header are: as a person told, and where that is not all, as they are most likely; null when no
 * place or no label is among them, or a column that was told is not. Columns without a role are attributes.
 */
export function spanColumns(header: readonly string[], told: SpanRoles = {}): SpanColumns | null {
  const toldNames = Object.values(told);
  if (toldNames.some((name) => !header.includes(name))) return null;
  const found: SpanRoles = areWhole(told) ? told : { ...usualRoles(header.filter(isNotIn(toldNames))), ...told };
  if (!areWhole(found)) return null;
  const taken = new Set(Object.values(found));
  const attributes = new Map(
    header.flatMap((name): [string, string][] => {
      const plain = name.trim().toLowerCase();
      if (taken.has(name) || OTHERS.has(plain) || plain === '' || /^attrs\..*\.(?:id|external_id)$/.test(plain))
        return [];
      return [[name, name.trim().replace(/^attrs\./, '')]];
    }),
  );
  return { ...found, attributes };
}

const isNotIn =
  (names: readonly string[]) =>
  (name: string): boolean =>
    !names.includes(name);

/** What the names of columns speak for. */
function usualRoles(header: readonly string[]): SpanRoles {
  const byName = new Map(header.map((name) => [name.trim().toLowerCase(), name]));
  const found: { [role in SpanRole]?: string } = {};
  for (const role of SPAN_ROLES) {
    const name = USUAL[role].find((usual) => byName.has(usual));
    if (name !== undefined) found[role] = byName.get(name)!;
  }
  // A table without a text of its own may call its quotes "text"; where it has none, "text" is the article's.
  if (found.text === undefined && found.document === undefined && found.quote !== undefined) {
    found.text = found.quote;
    delete found.quote;
  }
  return found;
}
