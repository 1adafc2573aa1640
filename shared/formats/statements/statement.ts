import type { ArticleId } from '../../model/ids.ts';
import type { DatasetArticle, DatasetMark } from '../dataset.ts';
import type { RegisterRow } from '../register-rows.ts';

/** Somebody or something a statement names: an entry of the register, or free words. */
export interface Named {
  /** The entry's id; empty for free words. */
  readonly id: string;
  readonly name: string;
  readonly externalId: string;
}

/** Who makes a statement. */
export interface Speaker extends Named {
  /** As the register has it, or the mark that names the actor; empty where nobody told. */
  readonly type: string;
  /** The article that names the actor in free words: "the minister" of another may be somebody else. Null for all others. */
  readonly article: ArticleId | null;
}

/** What a claim says of a concept, by one of its sources. */
export interface Statement {
  readonly claim: DatasetMark;
  /** Null where it is not told who says it. */
  readonly speaker: Speaker | null;
  /** Null where it is not told what it is about. */
  readonly concept: Named | null;
  /** `+1`, `0`, `-1`, or empty where nobody told. */
  readonly stance: string;
}

/** A statement of which both are told. */
export type Joining = Statement & { readonly speaker: Speaker; readonly concept: Named };

/** The tag of what is a statement. */
export const STATEMENT_TAG = 'claim';

/** Whether a link says who makes a statement. */
export const isSource = ({ type }: { readonly type: string }): boolean => type === 'source';

/**
 * The statements of an article, in the order of the text. Who says it is whom the claim names (`claimer`), else the actors
 * its links `source` lead to, else the outlet where the claim is its own; a claim of several sources is a statement of
 * each. Claims that are nowhere in the text are none.
 */
export function statementsOf(article: DatasetArticle, typeOf: TypeOf): readonly Statement[] {
  return sourcedClaims(article).flatMap(({ claim, linked }): Statement[] => {
    const concept = named(claim, 'concept');
    const stance = typeof claim.attrs.stance === 'string' ? claim.attrs.stance : '';
    const speakers = speakersOf(article, claim, linked, typeOf);
    return (speakers.length === 0 ? [null] : speakers).map((speaker) => ({ claim, speaker, concept, stance }));
  });
}

/** A claim that is a statement, with the marks that its links `source` lead to. */
interface SourcedClaim {
  readonly claim: DatasetMark;
  readonly linked: readonly DatasetMark[];
}

/** The claims of an article that are statements, in the order of the text. */
function sourcedClaims({ marks, relations }: DatasetArticle): readonly SourcedClaim[] {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const sources = Map.groupBy(relations.filter(isSource), ({ from }) => from);
  return marks.filter(isStatement).map((claim) => ({
    claim,
    linked: (sources.get(claim.id) ?? []).flatMap(({ to }) => byId.get(to) ?? []),
  }));
}

/** Whether a mark is a statement. */
export const isStatement = ({ tag, spans }: DatasetMark): boolean =>
  tag === STATEMENT_TAG && spans.some(({ start16 }) => start16 !== null);

/** The type of an actor by its id in the register; undefined for one that is not listed. */
export type TypeOf = (id: string) => string | undefined;

/** The types of a register's entries, merged ones too. */
export function typesIn(register: readonly RegisterRow[]): TypeOf {
  const types = new Map(
    register.flatMap(({ id, merged, type }) => [id, ...merged].map((each) => [each, type] as const)),
  );
  return (id) => types.get(id as RegisterRow['id']); // whatever is no id is not listed
}

/** How many actors there are in an article that speak of a concept and that no entry of the register names. */
export function countLoose(article: DatasetArticle): number {
  const loose = statementsOf(article, () => undefined)
    .filter(joins)
    .filter(({ speaker }) => speaker.article !== null);
  return new Set(loose.map(({ speaker }) => speaker.name)).size;
}

/** How many links `source` of an article's statements lead to nobody who is told to make them. */
export function countUnused(article: DatasetArticle): number {
  return sourcedClaims(article).reduce((sum, { claim, linked }) => {
    const claimer = named(claim, 'claimer');
    const isUsed = (mark: DatasetMark): boolean => {
      const actor = actorIn(article, mark, () => undefined);
      return actor !== null && (claimer === null || isSame(claimer, actor));
    };
    return sum + linked.filter((mark) => !isUsed(mark)).length;
  }, 0);
}

/** How many statements join nothing in a network: nobody told who makes them, or of what concept. */
export const countOutside = (article: DatasetArticle): number =>
  new Set(
    statementsOf(article, () => undefined)
      .filter((statement) => !joins(statement))
      .map(({ claim }) => claim.id),
  ).size;

/** Whether a statement joins an actor with a concept. */
export const joins = (statement: Statement): statement is Joining =>
  statement.speaker !== null && statement.concept !== null;

function speakersOf(
  article: DatasetArticle,
  claim: DatasetMark,
  linked: readonly DatasetMark[],
  typeOf: TypeOf,
): readonly Speaker[] {
  const { aid, outlet } = article;
  const actors = linked.flatMap((mark) => actorIn(article, mark, typeOf) ?? []);
  const told = named(claim, 'claimer');
  if (told !== null) {
    const mark = actors.find((actor) => isSame(told, actor));
    return [{ ...told, article: told.id === '' ? aid : null, type: typeOf(told.id) || (mark?.type ?? '') }];
  }
  const speakers = new Map(actors.map((speaker) => [speaker.id || speaker.name, speaker]));
  if (speakers.size > 0) return [...speakers.values()];
  const isOutlet = claim.attrs.outlet === true && outlet !== '';
  return isOutlet ? [{ id: '', name: outlet, externalId: '', type: 'outlet', article: null }] : [];
}

/** Whom a mark names; null for a pronoun that is not told whom it means: “she” is somebody else in every article. */
function actorIn({ aid }: DatasetArticle, mark: DatasetMark, typeOf: TypeOf): Speaker | null {
  const name = named(mark, 'name');
  if (name === null && mark.attrs.form === 'pronoun') return null;
  const who = name ?? { id: '', name: wordsOf(mark), externalId: '' };
  return { ...who, article: who.id === '' ? aid : null, type: typeOf(who.id) || text(mark.attrs.type) };
}

/** Whether a link leads to whom a claim names itself. */
const isSame = (claimer: Named, { id, name }: Speaker): boolean =>
  claimer.id === '' ? name === claimer.name : id === claimer.id;

/** What an attribute names; null where it is not set. */
function named({ attrs, entries = {} }: DatasetMark, key: string): Named | null {
  const entry = entries[key];
  if (entry !== undefined) return { id: entry.id, name: entry.name || entry.id, externalId: entry.externalId };
  const words = text(attrs[key]);
  return words === '' ? null : { id: '', name: words, externalId: '' };
}

const wordsOf = ({ spans }: DatasetMark): string => spans.map(({ quote }) => quote).join(' … ');

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
