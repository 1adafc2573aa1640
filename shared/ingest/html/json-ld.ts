/** What a page's JSON-LD says of its article (schema.org). '' where it says nothing. */
export interface LinkedData {
  readonly headline: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly publisher: string;
  readonly url: string;
  readonly language: string;
  /** False where it says that the whole of it is for those who pay. */
  readonly isFree: boolean;
}

/** Longer scripts are no description of one article. UTF-16 units. */
const LONGEST = 2_000_000;
/** How deep and how far articles are looked for. */
const DEEPEST = 6;
const MOST_THINGS = 2_000;
/** More names stand in no byline. */
const MOST_NAMES = 50;

const ARTICLE = /(?:Article|BlogPosting|Report|OpinionPiece|Review|LiveBlogPosting|Obituary)$/;

/** What the first article among a page's JSON-LD scripts says; null when none is about one. Broken scripts are passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedData | null {
  const things = scripts.flatMap((script) => thingsIn(parse(script)));
  const articles = things.filter((thing) => texts(member(thing, '@type')).some((type) => ARTICLE.test(type)));
  // A page of one story lists others beside it, as mere links: what has a date and a headline is the story.
  const article =
    articles.find((one) => text(one, 'headline') !== '' && text(one, 'datePublished') !== '') ?? articles[0];
  if (article === undefined) return null;
  const page = member(article, 'mainEntityOfPage');
  return {
    headline: text(article, 'headline') || text(article, 'name'),
    authors: namesIn(member(article, 'author'), things),
    published: text(article, 'datePublished') || text(article, 'dateCreated'),
    publisher: namesIn(member(article, 'publisher'), things)[0] ?? '',
    // Programs name the parts of a page by its address with a sign behind it.
    url: (text(article, 'url') || (typeof page === 'string' ? page : text(page, '@id'))).replace(/#[^/]*$/, ''),
    language: text(article, 'inLanguage'),
    isFree: !/^false$/i.test(String(member(article, 'isAccessibleForFree') ?? '')),
  };
}

/** What closes a script's comment is shorter than this, in UTF-16 units. */
const LONGEST_END = 100;

function parse(script: string): unknown {
  if (script.length > LONGEST) return null;
  const begun = script.trim().replace(/^(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, '');
  // Only its end is looked at: white space in the middle must not be walked through again and again.
  const end = begun.slice(-LONGEST_END).replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?|;)$/, '');
  const json = begun.slice(0, -LONGEST_END) + end;
  // Line ends inside strings and commas behind the last member are no JSON, and common.
  return parsed(json) ?? parsed(json.replace(/\p{Cc}+/gu, ' ').replace(/,\s*(?=[}\]])/g, ''));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // pages are full of broken scripts
  }
}

/** Everything with a type in a script: at its top, in lists, in `@graph`, and one inside the other. */
function thingsIn(value: unknown): unknown[] {
  const found: unknown[] = [];
  let layer: readonly unknown[] = [value];
  for (let depth = 0; depth < DEEPEST && layer.length > 0 && found.length < MOST_THINGS; depth++) {
    const things = layer.flatMap((one) => (Array.isArray(one) ? one : [one])).slice(0, MOST_THINGS);
    found.push(...things.filter((one) => member(one, '@type') !== undefined));
    layer = things.flatMap((one) =>
      ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart'].map((key) => member(one, key)),
    );
  }
  return found;
}

/** A member of an object, never an inherited one; undefined of anything else. */
function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key] // it has the key
    : undefined;
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.trim()].filter((one) => one !== '');
  if (Array.isArray(value)) return value.slice(0, MOST_THINGS).filter((one): one is string => typeof one === 'string');
  const inside = member(value, '@value');
  return typeof inside === 'string' ? [inside.trim()] : [];
}

const text = (thing: unknown, key: string): string => texts(member(thing, key))[0] ?? '';

/** The names of people or organisations: told, in an object, or by reference to a thing elsewhere in the page. */
function namesIn(value: unknown, things: readonly unknown[]): readonly string[] {
  const named = (Array.isArray(value) ? value.slice(0, MOST_NAMES) : [value]).flatMap((one) => {
    if (typeof one === 'string') return [one.trim()];
    const own = texts(member(one, 'name')).slice(0, MOST_NAMES);
    const id = text(one, '@id');
    if (own.length > 0 || id === '') return own;
    const elsewhere = things.find((thing) => text(thing, '@id') === id && text(thing, 'name') !== '');
    return [text(elsewhere, 'name')];
  });
  return [...new Set(named.filter((name) => name !== '' && !/^https?:/i.test(name)))];
}
