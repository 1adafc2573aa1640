import { guidOf } from '../guid.ts';

/** The context that says what the words of a Web Annotation mean (www.w3.org/TR/annotation-model, 3.1). */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** What the names of our own terms begin with: they are compact IRIs, so no word of the official context changes. */
const OWN = 'postil:';

/** Both contexts. The second is here in full: a processor of JSON-LD needs nothing of ours from the network. */
export const CONTEXT = [ANNO_CONTEXT, { postil: 'urn:x-postil:ns#' }] as const;

/** Our own terms: what the model has no word for. All values are literals, but for `broughtInBy`, an agent. */
export const TERM = {
  /** The id of a mark or a link in the project. */
  record: `${OWN}record`,
  /** What became of a mark's words since, where they are not as they were marked; `was` has the words of a stretch. */
  state: `${OWN}state`,
  was: `${OWN}was`,
  /** The values of a contested field that are not shown, as JSON (see `contested` of the JSON Lines). */
  contested: `${OWN}contested`,
  dropContested: `${OWN}dropContested`,
  /** In a body: which attribute it is the value of, and the value as JSON where it is not text. */
  attribute: `${OWN}attribute`,
  json: `${OWN}json`,
  /** In an identifying body: the entry of the register. */
  entry: `${OWN}entry`,
  externalId: `${OWN}externalId`,
  /** In an agent: the id in the project. And who brought in the work of an agent that has none. */
  member: `${OWN}member`,
  broughtInBy: `${OWN}broughtInBy`,
  /** In the description of a text. */
  article: `${OWN}article`,
  textHash: `${OWN}textHash`,
  outlet: `${OWN}outlet`,
  byline: `${OWN}byline`,
  date: `${OWN}date`,
  url: `${OWN}url`,
  /** In an annotation that says which lines are no running text: what they are. */
  zone: `${OWN}zone`,
} as const;

/** The IRI of what these words name, the same in every export. */
export const iriOf = (...parts: readonly string[]): string => `urn:uuid:${guidOf(...parts)}`;

/** Whether a text can stand as an IRI in JSON-LD: one with a space or a brace in it would be dropped there. */
export const isWebIri = (text: string): boolean =>
  /^https?:\/\/[^\s\p{Cc}<>"{}|\\^`/?#]+(?:[/?#][^\s\p{Cc}<>"{}|\\^`]*)?$/iu.test(text);
