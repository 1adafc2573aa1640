import type { Json } from '../../base/canonical-json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Range } from '../../model/anchor.ts';
import { words } from '../../words/words.ts';
import { guidOf } from '../guid.ts';
import { isMembers, listOf, type Members, typesOf } from './items.ts';
import type { Described } from './locate.ts';
import { TERM } from './terms.ts';

/** A text that a file holds, by its IRI. */
export interface HeldText {
  readonly iri: string;
  readonly text: string;
  readonly meta: { readonly [key: string]: string };
}

/** What an annotation points to: a source, or a stretch of one. */
export interface Target {
  readonly iri: string;
  /** Null for a whole source; `unknown` for a stretch that is told in a way no text is cut by. */
  readonly described: Described | 'unknown' | null;
}

/** An annotation as it was read, before anything is looked for in a text. */
export interface Annotation {
  /** Counted from 1 in its file. */
  readonly number: number;
  readonly iri: string;
  /** The id of the record it was written from, where Postil wrote it. */
  readonly record: string | null;
  readonly motivations: readonly string[];
  readonly tags: readonly string[];
  readonly attrs: { readonly [key: string]: Json };
  /** Whether Postil wrote of some attribute which entry of the register it means. */
  readonly hasEntries: boolean;
  readonly note: string | null;
  readonly annotator: string | null;
  /** How many others made it with them. */
  readonly otherCreators: number;
  readonly targets: readonly Target[];
  /** The IRIs that its bodies are. */
  readonly refs: readonly string[];
  /** What became of the words, where Postil wrote that they are not as they were marked. */
  readonly state: string | null;
  readonly isZone: boolean;
  readonly held: readonly HeldText[];
}

/** Reads an annotation; a refusal is a phrase that says what is not right with it. */
export function readAnnotation(value: unknown, number: number): Result<Annotation> {
  if (!isMembers(value)) return fail('w3c', words.exchange.notAnObject);
  const held: HeldText[] = [];
  const targets = readTargets(value, held);
  if (!targets.ok) return targets;
  const motivations = namesOf(value.motivation ?? value['oa:motivatedBy']);
  const bodies = readBodies(value, motivations);
  const creators = listOf(value.creator ?? value.user);
  const described = heldText(value, motivations, targets.value);
  return ok({
    ...bodies,
    number,
    iri: textOf(value.id ?? value['@id']) ?? `#${number}`,
    record: textOf(value[TERM.record]),
    motivations,
    annotator: nameOf(creators[0], value.created !== undefined),
    otherCreators: Math.max(0, creators.length - 1),
    targets: targets.value,
    state: textOf(value[TERM.state]),
    isZone: TERM.zone in value,
    held: described === null ? held : [...held, described],
  });
}

function readTargets(value: Members, held: HeldText[]): Result<readonly Target[]> {
  const targets: Target[] = [];
  for (const target of listOf(value.target).flatMap(membersOf)) {
    const source = isMembers(target) ? (target.source ?? target['oa:hasSource'] ?? value.uri) : target;
    const text = isMembers(source) ? textOf(source.value) : null;
    const own = isMembers(target) ? textOf(target.id ?? target['@id']) : null;
    const iri = iriIn(source) ?? (text === null ? own : `urn:uuid:${guidOf('text', text)}`);
    if (iri === null) return fail('w3c', words.exchange.noSource);
    if (text !== null) held.push({ iri, text, meta: {} });
    const described = readSelectors(isMembers(target) ? listOf(target.selector) : []);
    if (!described.ok) return described;
    targets.push({ iri, described: described.value });
  }
  return targets.length === 0 ? fail('w3c', words.exchange.noTarget) : ok(targets);
}

/** What several selectors say together. */
function readSelectors(selectors: readonly unknown[]): Result<Target['described']> {
  let quote: Members | null = null;
  let position: Range | null = null;
  for (const selector of selectors) {
    if (!isMembers(selector)) continue;
    const refined = listOf(selector.refinedBy).find((each): each is Members => isMembers(each));
    if (refined !== undefined) {
      // A selector within another tells a place in what that one chose: its words are in the text all the same.
      if (typesOf(refined).includes('TextQuoteSelector')) quote ??= refined;
      continue;
    }
    const types = typesOf(selector);
    if (types.includes('TextQuoteSelector')) quote ??= selector;
    const told = types.includes('FragmentSelector') ? characters(selector) : selector;
    if (told === null || !types.some((type) => type === 'TextPositionSelector' || type === 'FragmentSelector'))
      continue;
    const range = { start: numberOf(told.start), end: numberOf(told.end) };
    if (!(range.start >= 0 && range.start <= range.end))
      return fail('w3c', words.exchange.noPosition(shown(told.start), shown(told.end)));
    position ??= range;
  }
  if (quote === null && position === null) return ok(selectors.length > 0 ? 'unknown' : null);
  const part = (key: string): string => textOf(quote?.[key]) ?? '';
  return ok({ exact: quote && part('exact'), prefix: part('prefix'), suffix: part('suffix'), position });
}

/** A fragment of plain text, counted in characters (RFC 5147, 2.1.1); null for one of something else. */
function characters({ value }: Members): { readonly start: string; readonly end: string } | null {
  const [, start, end] = /^char=(\d+),(\d+)(?:;|$)/.exec(textOf(value) ?? '') ?? [];
  return start === undefined || end === undefined ? null : { start, end };
}

function readBodies(
  value: Members,
  motivations: readonly string[],
): Pick<Annotation, 'tags' | 'attrs' | 'hasEntries' | 'note' | 'refs'> {
  const tags: string[] = namesOf(value.tags).filter((tag) => tag !== '');
  const attrs = new Map<string, Json>();
  const notes: string[] = [];
  const refs: string[] = [];
  let hasEntries = false;
  const plain = [value.bodyValue, value.text].flatMap((text) => textOf(text) ?? []).map((text) => ({ value: text }));
  for (const body of [...listOf(value.body).flatMap(membersOf), ...plain]) {
    if (!isMembers(body)) {
      if (typeof body !== 'string' || body === '') continue;
      // The model has an IRI here; programs write the words themselves.
      if (/^[a-z][a-z\d+.-]*:\S+$/i.test(body)) refs.push(body);
      else if (motivations.some(isTagging)) tags.push(body);
      else notes.push(body);
      continue;
    }
    const own = namesOf(body.purpose);
    const purposes = own.length > 0 ? own : motivations;
    const said = textOf(body.value ?? body.chars ?? body['rdf:value']);
    const key = textOf(body[TERM.attribute]);
    hasEntries ||= TERM.entry in body;
    const iri = iriIn(body.source) ?? iriIn(body);
    const isTag = purposes.some(isTagging);
    if (key !== null) attrs.set(key, jsonOf(body[TERM.json]) ?? said ?? textOf(body.label) ?? '');
    else if (isTag) tags.push(...[said ?? textOf(body.label) ?? iri ?? ''].filter((tag) => tag !== ''));
    else if (said !== null) notes.push(...(said === '' ? [] : [said]));
    else if (purposes.includes('identifying') && iri !== null)
      attrs.set('reference', [attrs.get('reference'), iri].filter(Boolean).join(' '));
    else if (iri !== null) refs.push(iri);
  }
  const note = notes.join('\n') || null;
  return { tags: [...new Set(tags)], attrs: Object.fromEntries(attrs), hasEntries, note, refs };
}

const isTagging = (purpose: string): boolean => purpose === 'tagging' || purpose === 'classifying';

/** The text that Postil wrote into the body of a description. */
function heldText(value: Members, motivations: readonly string[], targets: readonly Target[]): HeldText | null {
  const [target] = listOf(value.target);
  const [body] = listOf(value.body);
  if (!motivations.includes('describing') || !isMembers(target) || !isMembers(body)) return null;
  const [text, aid] = [textOf(body.value), textOf(target[TERM.article])];
  if (text === null || aid === null) return null;
  const known = { title: target.label, language: target.language, aid, textHash: target[TERM.textHash] };
  const more = { outlet: target[TERM.outlet], byline: target[TERM.byline], date: target[TERM.date] };
  const told = { ...known, ...more, url: target[TERM.url] };
  const meta = Object.entries(told).flatMap(([key, each]) => (typeof each === 'string' ? [[key, each] as const] : []));
  return { iri: targets[0]!.iri, text, meta: Object.fromEntries(meta) };
}

/** What a body or target stands for: the parts of several together, the first of several to choose from. */
function membersOf(value: unknown): readonly unknown[] {
  if (!isMembers(value)) return [value];
  const types = typesOf(value);
  const parts = listOf(value.items ?? value.members ?? value.item);
  if (parts.length === 0) return [value];
  if (types.includes('Choice')) return parts.slice(0, 1);
  return types.some((type) => /^(?:Composite|List|Independents)$/.test(type)) ? parts : [value];
}

/**
 * A person's name, or what stands for it. Where Postil wrote no name and no time, nobody is known: the annotation came from
 * a file that does not say who made it.
 */
function nameOf(creator: unknown, isTimed: boolean): string | null {
  if (!isMembers(creator)) return typeof creator === 'string' ? creator.replace(/^acct:/, '') : null;
  const ids = TERM.member in creator && !isTimed ? [] : [TERM.member, 'id', '@id'];
  for (const key of ['name', 'nickname', 'account', ...ids]) {
    const name = textOf(creator[key]);
    if (name) return name.replace(/^acct:/, '');
  }
  return null;
}

/** A text, also one that JSON-LD wraps. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return isMembers(value) && typeof value['@value'] === 'string' ? value['@value'] : null;
}

const iriIn = (value: unknown): string | null =>
  isMembers(value) ? textOf(value.id ?? value['@id']) : typeof value === 'string' ? value : null;

/** A number, also one that is written as text; -1 for anything else. */
const numberOf = (value: unknown): number => {
  const told = isMembers(value) ? value['@value'] : value;
  const number = typeof told === 'string' && /^\d{1,15}$/.test(told) ? Number(told) : told;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : -1;
};

/** Words of the model's vocabulary, without its prefix. */
const namesOf = (value: unknown): string[] =>
  listOf(value).flatMap((each) => {
    const name = textOf(each) ?? iriIn(each);
    return name === null ? [] : [name.replace(/^(?:oa:|http:\/\/www\.w3\.org\/ns\/oa#)/, '')];
  });

/** A value that was written as JSON; null when there is none. */
function jsonOf(value: unknown): Json {
  if (typeof value !== 'string') return null;
  try {
    return JSON.parse(value) as Json; // JSON.parse gives nothing else
  } catch {
    return value; // somebody else's
  }
}

/** A value where a number should be, for a sentence about it. */
const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 40) : '?';
