import type { MemberId } from '../../shared/model/ids.ts';
import { plain } from '../../shared/text/plain.ts';
import { compareNames } from '../ui/text.ts';

/** Somebody who can be mentioned. */
export interface Addressee {
  readonly member: MemberId;
  readonly name: string;
}

/** The mention that is being typed: where its `@` stands (UTF-16), and what follows it up to the caret. */
export interface OpenMention {
  readonly at: number;
  readonly query: string;
}

/** A comment as it was written: its text, and whom it mentioned. */
export interface Said {
  readonly text: string;
  readonly mentions: readonly MemberId[];
}

/** The longest name that is looked for behind an `@`, in UTF-16 units. */
const LONGEST = 40;
const BEGINS = /(?:^|[^\p{L}\p{N}_@])@([^@\n]*)$/u;

/** The mention before the caret, if one is being typed there. An `@` within a word (an address) begins none. */
export function openMention(text: string, caret: number): OpenMention | null {
  const query = BEGINS.exec(text.slice(0, caret))?.[1];
  return query === undefined || query.length > LONGEST ? null : { at: caret - query.length - 1, query };
}

/** Whether what is open is the whole mention of a name and what was written behind it. */
export const isMentionOf = ({ query }: OpenMention, name: string): boolean => query.startsWith(`${name} `);

/**
 * Those whose names fit what was typed, the best first: the name begins so; some words of it do, in their order; or, for a
 * query of one word, its letters come in this order, the first one first. Accents and case do not matter.
 */
export function matchNames<A extends Addressee>(people: readonly A[], query: string): readonly A[] {
  const wanted = plain(query);
  const ranked = people.map((person) => ({ person, rank: rankOf(plain(person.name), wanted) }));
  return ranked
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank! || compareNames(a.person.name, b.person.name))
    .map(({ person }) => person);
}

function rankOf(name: string, query: string): number | null {
  if (name.startsWith(query)) return 0;
  if (wordsBegin(name.split(/\s+/), query.split(/\s+/))) return 1;
  return !/\s/.test(query) && inOrder(name, query) ? 2 : null;
}

/** Whether each wanted beginning is that of a word, in the order of the words. */
function wordsBegin(words: readonly string[], wanted: readonly string[]): boolean {
  let next = 0;
  for (const word of words) if (next < wanted.length && word.startsWith(wanted[next]!)) next++;
  return next === wanted.length;
}

/** Whether a name begins with the query's first letter and has the others in their order. */
function inOrder(name: string, query: string): boolean {
  if (query === '' || name[0] !== query[0]) return false;
  let at = 0;
  for (const letter of query) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A stretch of a text: a mention, a web address, or plain words. */
export type Stretch =
  | { readonly kind: 'words' | 'link'; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string; readonly name: string };

/** What ends a sentence, or closes a bracket, is not part of the address before it. */
const LINK = /https:\/\/[^\s<>"]*[^\s<>"'”’.,;:!?)\]}]/giu;

/** A text in stretches that follow one another: mentions of these names, https addresses, and the words between. */
export function stretches(text: string, names: readonly string[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    found.push(...wordsAndMentions(text.slice(from, match.index), names), { kind: 'link', text: match[0] });
    from = match.index + match[0].length;
  }
  found.push(...wordsAndMentions(text.slice(from), names));
  return found;
}

function wordsAndMentions(text: string, names: readonly string[]): Stretch[] {
  const longestFirst = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return text === '' ? [] : [{ kind: 'words', text }];
  const anyName = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_@])@(${anyName})(?![\\p{L}\\p{N}_])`, 'giu');
  const found: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) found.push({ kind: 'words', text: text.slice(from, match.index) });
    found.push({ kind: 'mention', text: match[0], name: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ kind: 'words', text: text.slice(from) });
  return found;
}

/**
 * Whom a text mentions, by `@` and name. Of several people with one name those who were `picked` from the list are meant;
 * where none was, all of them: nobody who may be meant should miss it. Whom the text mentioned `before` by a name that
 * they have no more stays mentioned as long as such words are left.
 */
export function mentionsIn(
  text: string,
  people: readonly Addressee[],
  picked: ReadonlySet<MemberId>,
  before: Said = { text: '', mentions: [] },
): readonly MemberId[] {
  const mentioned = byName(text, people, picked);
  const found = byName(before.text, people, new Set(before.mentions));
  const renamed = before.mentions.filter((member) => !found.has(member));
  const others = otherCalls(before.text, people);
  const left = otherCalls(text, people);
  if (others.size === 0 || [...others].some((call) => left.has(call)))
    for (const member of renamed) mentioned.add(member);
  return [...mentioned];
}

/** The words behind an `@` that are nobody's name now. */
function otherCalls(text: string, people: readonly Addressee[]): Set<string> {
  const names = people.map(({ name }) => name);
  const words = stretches(text, names).flatMap(({ kind, text: part }) => (kind === 'words' ? part : []));
  return new Set(words.flatMap((part) => part.match(/(?<![\p{L}\p{N}_@])@[\p{L}\p{N}_]+/gu) ?? []));
}

/** Those whose names a text calls. */
function byName(text: string, people: readonly Addressee[], picked: ReadonlySet<MemberId>): Set<MemberId> {
  const mentioned = new Set<MemberId>();
  const names = people.map(({ name }) => name);
  for (const stretch of stretches(text, names)) {
    if (stretch.kind !== 'mention') continue;
    const called = people.filter(({ name }) => plain(name) === plain(stretch.name));
    const meant = called.filter(({ member }) => picked.has(member));
    for (const { member } of meant.length > 0 ? meant : called) mentioned.add(member);
  }
  return mentioned;
}
