import type { Json } from '../../base/canonical-json.ts';
import type { DatasetArticle, DatasetAuthor, DatasetMark, DatasetRelation, DatasetSpan } from '../dataset.ts';
import { selectorsOf } from './selectors.ts';
import { iriOf, isWebIri, TERM } from './terms.ts';

/** Writes articles as annotations. It remembers the IRIs of those whom and what many annotations name. */
export class AnnotationWriter {
  readonly #iris = new Map<string, string>();

  /**
   * What is said of an article: an annotation that describes it and has its text, and one for each zone, mark and link.
   * Marks that are nowhere in the text are left out, and links to them.
   */
  annotationsOf(article: DatasetArticle): readonly object[] {
    // Places are told in the text as it stands here: no web page has just this one.
    const source = iriOf('text', article.aid, article.textHash);
    const written = new Map<string, string>();
    const marks = article.marks.flatMap((mark) => {
      const targets = mark.spans.flatMap((span) => targetOf(article, source, span) ?? []);
      if (targets.length === 0) return [];
      const id = iriOf('mark', mark.id);
      written.set(mark.id, id);
      return [
        {
          ...this.#common(id, mark),
          motivation: 'tagging',
          body: [textual('tagging', mark.tag), ...this.#attributes(mark)],
          // The tag holds for each stretch: that is what several targets of one annotation mean (3.2.8).
          target: targets.length === 1 ? targets[0] : targets,
          ...(mark.state !== 'exact' && { [TERM.state]: mark.state }),
        },
      ];
    });
    const links = article.relations.flatMap((link) => {
      const [from, to] = [written.get(link.from), written.get(link.to)];
      const body = [to, textual('tagging', link.type), ...this.#attributes(link)];
      return from && to
        ? [{ ...this.#common(iriOf('link', link.id), link), motivation: 'linking', body, target: from }]
        : [];
    });
    return [description(article, source), ...zonesOf(article, source), ...marks, ...links];
  }

  /** What marks and links have in common. */
  #common(iri: string, { id, at, author, contested, dropContested }: DatasetMark | DatasetRelation): object {
    return {
      ...{ id: iri, type: 'Annotation', [TERM.record]: id },
      // Years of five digits, and the time that stands for one nobody told, are no `xsd:dateTime` of the record.
      ...(/^\d{4}-/.test(at) && Date.parse(at) > 0 && { created: at }),
      creator: this.#creator(author),
      ...(Object.keys(contested).length > 0 && { [TERM.contested]: JSON.stringify(contested) }),
      ...(dropContested && { [TERM.dropContested]: true }),
    };
  }

  /** Whose work it is. A pseudonym is a person of its own, whose work a member brought in. */
  #creator({ id, name, for: pseudonym }: DatasetAuthor): object {
    const member = { id: this.#iri('member', id), type: 'Person', ...(name && { name }), [TERM.member]: id };
    if (pseudonym === null) return member;
    return { id: this.#iri('person', pseudonym), type: 'Person', name: pseudonym, [TERM.broughtInBy]: member };
  }

  /** A body for each attribute: what it says, or which entry of the register it means. */
  #attributes({ attrs, entries = {} }: DatasetMark | DatasetRelation): readonly object[] {
    return Object.entries(attrs).map(([key, value]) => {
      const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
      if (!entry) return attributeBody(key, value);
      return {
        type: 'SpecificResource',
        purpose: 'identifying',
        source: webIri(entry.externalId) ?? this.#iri('entry', entry.id),
        [TERM.attribute]: key,
        ...(typeof value === 'string' ? { label: value } : { [TERM.json]: JSON.stringify(value) }),
        [TERM.entry]: entry.id,
        ...(entry.externalId && { [TERM.externalId]: entry.externalId }),
      };
    });
  }

  #iri(kind: string, name: string): string {
    const key = `${kind} ${name}`;
    const known = this.#iris.get(key) ?? iriOf(kind, name);
    this.#iris.set(key, known);
    return known;
  }
}

function description(article: DatasetArticle, source: string): object {
  const { aid, title, outlet, byline, date, url, language, text, textHash } = article;
  const told = { ...(language && { language }), format: 'text/plain' };
  return {
    id: iriOf('description', aid, textHash),
    type: 'Annotation',
    motivation: 'describing',
    body: { type: 'TextualBody', purpose: 'describing', value: text, ...told },
    target: {
      ...{ id: source, type: 'Text', ...told, ...(title && { label: title }) },
      ...{ [TERM.article]: aid, [TERM.textHash]: textHash },
      ...(outlet && { [TERM.outlet]: outlet }),
      ...(byline && { [TERM.byline]: byline }),
      ...(date && { [TERM.date]: date }),
      ...(url && { [TERM.url]: url }),
    },
  };
}

const zonesOf = (article: DatasetArticle, source: string): readonly object[] =>
  article.zones.map((zone) => {
    const quote = article.text.slice(zone.start16, zone.end16);
    return {
      id: iriOf('zone', article.aid, zone.type, `${zone.start}`, `${zone.end}`),
      type: 'Annotation',
      motivation: 'classifying',
      body: textual('classifying', zone.type),
      target: targetOf(article, source, { ...zone, quote, was: null }),
      [TERM.zone]: zone.type,
    };
  });

function targetOf({ text, url }: DatasetArticle, source: string, span: DatasetSpan): object | null {
  const selector = selectorsOf(text, span);
  if (selector === null) return null;
  return {
    ...{ type: 'SpecificResource', source, selector },
    // The page it was read on: its own text is another, so it is no source of these places (4.4).
    ...(isWebIri(url) && { scope: url }),
    ...(span.was !== null && { [TERM.was]: span.was }),
  };
}

const attributeBody = (key: string, value: Json): object => ({
  ...textual('describing', typeof value === 'string' ? value : JSON.stringify(value)),
  [TERM.attribute]: key,
  ...(typeof value !== 'string' && { [TERM.json]: JSON.stringify(value) }),
});

/** What an entry stands for on the web: its Wikidata item or its address; null where it has none. */
function webIri(externalId: string): string | null {
  if (/^Q[1-9]\d*$/.test(externalId)) return `http://www.wikidata.org/entity/${externalId}`;
  return isWebIri(externalId) ? externalId : null;
}

const textual = (purpose: string, value: string) => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
});
