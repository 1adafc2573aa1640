import type { Json } from '../base/canonical-json.ts';
import type { Anchor } from './anchor.ts';
import type { ArticleEntry } from './article.ts';
import { type ActId, type ArticleId, isActId, isArticleId, isMemberId, type MemberId } from './ids.ts';
import { PERSON_COLOURS, type PersonColour } from './person.ts';
import type { MakeAct } from './step.ts';
import { ZONE_TYPES, type ZoneType } from './zone.ts';

/**
 * The records that rooms are made of besides marks: what each is called (`what` of its `make` act), its fields, and its
 * `source`, which makes a second bringing-in of the same thing add nothing. Writers and readers of every process use
 * these, so that a project made by one is read by all.
 */

/** A record as the fold shows it; readers need no more of it. */
export interface RecordFields {
  readonly fields: { readonly [field: string]: { readonly value: Json } };
}

/** In `project/<pid>`: the project's name and how people work in it. One record, whoever makes it first. */
export const makeProject = (name: string): MakeAct => ({
  kind: 'make',
  what: 'project',
  fields: { name, mode: 'team' },
  source: 'project',
});

/** In `project/<pid>`: one article of the project. */
export const makeArticle = ({ aid, title, outlet, byline, date, url, language }: ArticleEntry): MakeAct => ({
  kind: 'make',
  what: 'article',
  fields: { aid, title, outlet, byline, date, url, language },
  source: aid,
});

/** In `project/<pid>`: the word that an article was deleted for good, and by whom: taking it out only hides it. */
export const makeRemoval = (aid: ArticleId): MakeAct => ({
  kind: 'make',
  what: 'removal',
  fields: { aid },
  source: aid,
});

/** In `project/<pid>`: that a person is to work on an article; `due` is `YYYY-MM-DD`, or empty. */
export const makeAssignment = (aid: ArticleId, member: MemberId, due: string): MakeAct => ({
  kind: 'make',
  what: 'assignment',
  fields: { aid, member, due },
  source: assignmentSource(aid, member),
});

/** What makes two assignments of an article to a person one record. */
export const assignmentSource = (aid: ArticleId, member: MemberId): string => `${aid}/${member}`;

/** In `people/<pid>`: a person, written and signed by that person. `publicKey` is raw Ed25519 as base64url. */
export const makeMember = (me: MemberId, name: string, colour: PersonColour, publicKey: string): MakeAct => ({
  kind: 'make',
  what: 'member',
  fields: { name, colour, publicKey },
  source: me,
});

/**
 * In `people/<pid>`: comments that this person has read, see T6 and T8 of the steps' SPEC. `aid` is told where it is their
 * own comment, for somebody else, and (without comments) where they are further than before, see P5: so every computer learns
 * where to look, though the article is not open there.
 */
export const makeRead = (seen: readonly ActId[], aid?: ArticleId): MakeAct => ({
  kind: 'make',
  what: 'read',
  fields: aid === undefined ? { seen } : { seen, aid },
});

/** In `text/<pid>/<aid>`: a stretch of lines that is not running text. */
export const makeZone = (type: ZoneType, span: Anchor): MakeAct => ({
  kind: 'make',
  what: 'zone',
  // An anchor is plain JSON; the interface has no index signature, so the type has to be told.
  fields: { type, span: span as unknown as Json },
  source: `${span.start.join(':')}-${span.end.join(':')}`,
});

/** The project's name; empty when nobody has told it. */
export const projectName = (record: RecordFields): string => text(record, 'name');

/** The article entry behind a record, or null when it names no article. */
export function articleEntry(record: RecordFields): ArticleEntry | null {
  const aid = text(record, 'aid');
  if (!isArticleId(aid)) return null;
  return {
    aid: aid satisfies ArticleId,
    title: text(record, 'title'),
    outlet: text(record, 'outlet'),
    byline: text(record, 'byline'),
    date: text(record, 'date'),
    url: text(record, 'url'),
    language: text(record, 'language'),
  };
}

/** The article that a removal is of, or null when it names none. */
export function removedArticle(record: RecordFields): ArticleId | null {
  const aid = text(record, 'aid');
  return isArticleId(aid) ? aid : null;
}

/** Which article an assignment gives to whom, and until when; null when it names no article or nobody. */
export function assigned(record: RecordFields): { aid: ArticleId; member: MemberId; due: string } | null {
  const [aid, member] = [text(record, 'aid'), text(record, 'member')];
  return isArticleId(aid) && isMemberId(member) ? { aid, member, due: text(record, 'due') } : null;
}

/** The comments that a record says were read. */
export function commentsSeen({ fields }: RecordFields): readonly ActId[] {
  const seen = fields.seen?.value;
  return Array.isArray(seen) ? seen.filter(isActId) : [];
}

/** The article in which somebody wrote for others, by a read mark that says so. */
export function articleOfTalk(record: RecordFields): ArticleId | null {
  const aid = text(record, 'aid');
  return isArticleId(aid) ? aid : null;
}

/** A person as the project shows them. */
export interface Member {
  readonly name: string;
  readonly colour: PersonColour;
  /** Raw Ed25519, base64url; empty when it is not told. */
  readonly publicKey: string;
}

/** The person behind a record. */
export const member = (record: RecordFields): Member => ({
  name: text(record, 'name'),
  colour: PERSON_COLOURS.find((colour) => colour === text(record, 'colour')) ?? PERSON_COLOURS[0],
  publicKey: text(record, 'publicKey'),
});

/** The zone type behind a record, or null for a type this version does not know. */
export const zoneType = (record: RecordFields): ZoneType | null =>
  ZONE_TYPES.find((type) => type === text(record, 'type')) ?? null;

const text = ({ fields }: RecordFields, field: string): string => {
  const value = fields[field]?.value;
  return typeof value === 'string' ? value : '';
};
