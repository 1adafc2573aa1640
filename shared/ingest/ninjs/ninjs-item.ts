/** What an item says of itself. '' where it says nothing. */
export interface NinjsItem {
  readonly headline: string;
  readonly by: string;
  readonly source: string;
  readonly created: string;
  readonly url: string;
  readonly language: string;
}

/** The words of an item, and whether they are HTML. */
export interface NinjsText {
  readonly text: string;
  readonly isHtml: boolean;
}

/** The details of an item of any version: names in small letters up to 2, in camel case from 3 on (iptc.org/std/ninjs). */
export function readItem(item: unknown): NinjsItem {
  const uri = text(item, 'uri');
  return {
    headline: mainOf(item, 'headlines')?.text ?? text(item, 'headline'),
    by: text(item, 'by') || text(item, 'byline'),
    source:
      text(firstOf(item, 'infosources', 'infoSources', 'infosource'), 'name') ||
      text(item, 'copyrightholder', 'copyrightHolder'),
    created:
      text(item, 'firstcreated', 'firstCreated') ||
      text(item, 'contentcreated', 'contentCreated') ||
      text(item, 'versioncreated', 'versionCreated'),
    url: /^https?:/i.test(uri) ? uri : '',
    language: text(item, 'language'),
  };
}

/** The text of an item, with its structure where it is told with it; null when it has none. */
export function bodyOf(item: unknown): NinjsText | null {
  const bodies = textsIn(member(item, 'bodies'));
  const flat = FLAT.map(([key, isHtml]) => ({ text: text(item, key), isHtml, isMain: true }));
  const all = [...bodies, ...flat].filter((body) => body.text.trim() !== '');
  return all.find(({ isHtml, isMain }) => isHtml && isMain) ?? all.find(({ isHtml }) => isHtml) ?? all[0] ?? null;
}

/** Where version 1 has the text. */
const FLAT = [
  ['body_xhtml', true],
  ['body_html', true],
  ['body_text', false],
] as const;

/** The main one of several headlines. */
const mainOf = (item: unknown, key: string) => {
  const told = textsIn(member(item, key));
  return told.find(({ isMain }) => isMain) ?? told[0];
};

function textsIn(list: unknown): readonly (NinjsText & { readonly isMain: boolean })[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST).map((one) => ({
    text: text(one, 'value'),
    isHtml: /html/i.test(text(one, 'contenttype', 'contentType')),
    isMain: /^(?:main|richtext|html|)$/i.test(text(one, 'role')),
  }));
}

/** No item has more headlines or bodies. */
const MOST = 100;

const firstOf = (item: unknown, ...keys: readonly string[]): unknown =>
  keys
    .map((key) => member(item, key))
    .map((list) => (Array.isArray(list) ? list[0] : undefined))
    .find((one) => one !== undefined);

/** The first of these members that is a text that is not empty. */
const text = (value: unknown, ...keys: readonly string[]): string =>
  keys.map((key) => member(value, key)).find((one): one is string => typeof one === 'string' && one.trim() !== '') ??
  '';

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key] // it has the key
    : undefined;
