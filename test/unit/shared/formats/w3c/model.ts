type Members = { readonly [key: string]: unknown };

/** What stands against the model (www.w3.org/TR/annotation-model) in a collection; each rule with its section. */
export function flawsOf(collection: Members): readonly string[] {
  const flaws: string[] = [];
  const must = (holds: boolean, rule: string): void => void (holds || flaws.push(rule));
  const context = [collection['@context']].flat();
  must(context[0] === 'http://www.w3.org/ns/anno.jsonld', '3.1: the context is one of the values of @context');
  must(isIri(collection.id), '5.1: a collection has one IRI as its id');
  must(has(collection.type, 'AnnotationCollection'), '5.1: its type is AnnotationCollection');
  must(Number.isInteger(collection.total), '5.1: the total is a whole number');
  const page = collection.first as Members;
  must(isIri(page.id) && has(page.type, 'AnnotationPage'), '5.2: a page has an id and a type');
  must(!('@context' in page), '5.2: an embedded page has no context of its own');
  must(Array.isArray(page.items), '5.2: a page has a list of items');
  must((page.partOf as Members).id === collection.id, '5.2: a page is part of its collection');
  must(page.startIndex === 0, '5.2: the first page starts at 0');
  const items = page.items as readonly Members[];
  must(new Set(items.map(({ id }) => id)).size === items.length, '3.1: each annotation has an id of its own');
  for (const item of items) annotation(item, (holds, rule) => must(holds, `${String(item.id)} ${rule}`));
  return flaws;
}

type Must = (holds: boolean, rule: string) => void;

function annotation(item: Members, must: Must): void {
  must(isIri(item.id), '3.1: the id is one IRI');
  must(has(item.type, 'Annotation'), '3.1: the type is Annotation');
  must(item.target !== undefined, '3.1: there is a target');
  must(!('body' in item && 'bodyValue' in item), '3.2.5: no bodyValue beside a body');
  must(MOTIVATIONS.has(String(item.motivation)), '3.3.5: the motivation is one of the model');
  if ('created' in item) must(isDateTime(item.created), '3.3.1: created is an xsd:dateTime in UTC');
  for (const agent of [item.creator ?? []].flat() as Members[])
    must(isIri(agent.id), '3.3.2: an agent is named by IRI');
  for (const body of [item.body ?? []].flat()) resource(body, must);
  for (const target of [item.target].flat()) resource(target, must);
}

function resource(value: unknown, must: Must): void {
  if (typeof value === 'string') {
    must(isIri(value), '3.2.1: a web resource is an IRI');
    return;
  }
  const { type, source, selector, purpose } = value as Members;
  if (purpose !== undefined) must(MOTIVATIONS.has(String(purpose)), '3.3.5: the purpose is one of the model');
  if (has(type, 'TextualBody'))
    must(typeof (value as Members).value === 'string', '3.2.4: a textual body has one text as its value');
  else if (has(type, 'SpecificResource')) must(isIri(source), '4: a specific resource has one source');
  else must(isIri((value as Members).id), '3.2.1: a resource has an IRI');
  for (const each of [selector ?? []].flat() as Members[]) {
    if (each.type === 'TextQuoteSelector')
      must(typeof each.exact === 'string' && each.exact !== '', '4.2.4: one exact');
    else if (each.type === 'TextPositionSelector')
      must(isCount(each.start) && isCount(each.end) && Number(each.start) < Number(each.end), '4.2.5: start and end');
    else must(false, `4.2: there is no selector ${String(each.type)}`);
  }
}

const MOTIVATIONS = new Set(
  (
    'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating ' +
    'questioning replying reviewing tagging'
  ).split(' '),
);
const has = (types: unknown, type: string): boolean => [types].flat().includes(type);
const isIri = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isDateTime = (value: unknown): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(value));
