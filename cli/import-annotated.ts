import { type LiveText, liveText } from '../shared/anchor/live-text.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';
import { Counter } from '../shared/formats/counter.ts';
import type { ForeignDocument } from '../shared/formats/foreign.ts';
import { bringMarks, type WriteStep } from '../shared/formats/import/bring-marks.ts';
import { decided, type ImportChoices } from '../shared/formats/import/choices.ts';
import type { EventsAt } from '../shared/formats/import/event-links.ts';
import { type Home, homeFinder } from '../shared/formats/import/homes.ts';
import { knownMeta } from '../shared/formats/import/known-meta.ts';
import { type KnownText, knownText } from '../shared/formats/import/known-text.ts';
import { labelMap } from '../shared/formats/import/label-map.ts';
import { MarksThere } from '../shared/formats/import/marks-there.ts';
import { addCounts, type Counts } from '../shared/formats/import/not-carried.ts';
import { type PlaceName, placesOnFirst, planImport } from '../shared/formats/import/plan.ts';
import { proposedLinkType } from '../shared/formats/import/proposed-link-type.ts';
import { type PlannedArticle, type SamePerson, samePeople } from '../shared/formats/import/same-people.ts';
import { byPseudonym, type Works, worksOf } from '../shared/formats/import/works.ts';
import { zonesOfNew } from '../shared/formats/import/zones-of-new.ts';
import { ingestText } from '../shared/ingest/ingest.ts';
import { type ArticleId, isArticleId } from '../shared/model/ids.ts';
import { builtInTag } from '../shared/model/tagset.ts';
import { bodyOf } from '../shared/text/genesis.ts';
import { projectRoom, teamRoom, textRoom } from '../shared/wire/room.ts';
import { words } from '../shared/words/words.ts';
import { addArticle } from './add-article.ts';
import { type Author, writeStep } from './author.ts';
import type { HeldDocuments } from './dataset/held-documents.ts';
import { ownTags } from './own-tags.ts';
import type { WritableProject } from './project/writable-project.ts';

/** What came in. */
export interface AnnotatedCount {
  articles: number;
  /** Documents whose article is here with other white space: their marks lie on its text. */
  spaced: number;
  marks: number;
  links: number;
  already: number;
  /** Marks and links that were here until their import was undone, and are again. */
  back: number;
  leftOutMarks: number;
  leftOutLinks: number;
  /** Events whose links start at a claim instead of at their trigger. */
  events: number;
  /** Annotators whose work is in the project under another name; where it is all the same, it is taken for that one's. */
  people: readonly SamePerson[];
  /** Labels that nobody told of and the project has a tag of its own for, each with that. */
  ownTags: readonly { readonly label: string; readonly tag: string }[];
  /** What came in otherwise than it stands in the files, or not at all, by what it is. */
  others: Counts;
}

/** What was told at the command line. */
export interface ToldChoices {
  /** `LABEL=tag`, each. */
  readonly labels: readonly string[];
  /** `NAME=pseudonym`, each; `NAME=-` for work that is nobody's in particular. */
  readonly annotators?: readonly string[];
  /** Where the links of events start; at their claims unless told otherwise. */
  readonly eventsAt?: EventsAt;
}

/**
 * Brings documents with their annotations into a project: all of them or, when one is refused, none, for the project is
 * saved only afterwards. They come in one after the other; of what they become, no more than one article is in memory. What
 * the documents themselves know of an article goes before what its text says.
 */
export function importAnnotated(
  file: WritableProject,
  author: Author,
  held: HeldDocuments,
  told: ToldChoices,
): Result<AnnotatedCount> {
  const { seen } = held;
  if (seen.documents === 0 && seen.empty !== null) return seen.empty;
  let own: ReadonlySet<string> | null = null;
  const tagsHere = (): ReadonlySet<string> => {
    own ??= ownTags(file);
    return own;
  };
  const labels = labelMap(seen.labels.keys(), told.labels, tagsHere);
  if (!labels.ok) return labels;
  const annotators = annotatorMap(told.annotators ?? []);
  if (!annotators.ok) return annotators;
  const homeOf = findHomes(file);
  const asTold: ImportChoices = {
    ...{ labels: labels.value, attributes: new Map(), eventsAt: told.eventsAt ?? 'claim' },
    linkTypes: new Map([...seen.linkTypes].map((type) => [type, proposedLinkType(type)])),
    annotators: annotators.value,
  };
  const people = seen.annotators.size === 0 ? [] : peopleHere(file, held, homeOf, asTold);
  const same = people.flatMap(({ name, pseudonym, isSure }) => (isSure ? [[name, pseudonym] as const] : []));
  const choices = { ...asTold, annotators: new Map([...same, ...annotators.value]) };
  const named = seen.annotators.size === 0 ? new Map() : worksOf(held.all());
  const works = byPseudonym(named, choices.annotators, new Set(annotators.value.keys()));
  const saysLabel = new Set(told.labels.map((pair) => pair.slice(0, pair.lastIndexOf('='))));
  const wordless = new Counter();
  for (const name of seen.wordless) wordless.add(words.exchange.emptyText, 1, name);
  const count: AnnotatedCount = {
    ownTags: [...labels.value].flatMap(([label, tag]) =>
      tag !== null && builtInTag(tag) === undefined && !saysLabel.has(label) ? [{ label, tag }] : [],
    ),
    ...{ articles: 0, spaced: 0, marks: 0, links: 0, already: 0, back: 0, leftOutMarks: 0, leftOutLinks: 0, events: 0 },
    people,
    others: addCounts(seen.notRead, wordless.counts()),
  };
  for (const document of held.all()) {
    const home = homeOf(document);
    const brought = bringDocument(file, author, home, { ...choices, works }, count);
    if (!brought.ok) return brought;
    file.layAside(teamRoom(file.pid, home.aid));
    file.layAside(textRoom(file.pid, home.aid));
  }
  return ok(count);
}

/** Brings one in, and counts what came of it. */
function bringDocument(
  file: WritableProject,
  author: Author,
  { kind, aid, document, on, lost }: Home,
  choices: ImportChoices & { readonly works: Works },
  count: AnnotatedCount,
): Result<true> {
  if (kind === 'spaced') count.spaced++;
  if (kind === 'new') {
    const article = ingestText(document.text);
    if (!article.ok) return fail('document', `${document.name}: ${article.message}`);
    const { zones: found, text } = article.value;
    const { meta, wrong } = knownMeta(document, article.value.meta);
    const { zones, lost: unknownZones } = zonesOfNew(document, found);
    if (addArticle(file, author, { text, zones, meta })) count.articles++;
    const unknown = wrong.map((key) => [`articles without the ${key} told, which is none`, 1]);
    count.others = [unknownZones, Object.fromEntries(unknown)].reduce(addCounts, count.others);
  }
  const { document: meant, leftOut, events } = decided(document, choices);
  count.events += events;
  const room = teamRoom(file.pid, aid);
  const folded = file.folded(room);
  const write: WriteStep = (acts, annotator) => {
    writeStep(author, room, folded, acts, 'import', annotator);
  };
  const bring = (corrected: LiveText | null, placeOf?: PlaceName) => {
    const plan = planImport(meant, choices.labels, placeOf, choices.works);
    return { plan, made: bringMarks(plan, folded.fold, write, corrected) };
  };
  const { plan, made } =
    on === 'first' ? bring(null) : onCorrected(file, aid, (live) => bring(live, placesOnFirst(live)));
  count.marks += made.marks;
  count.links += made.links;
  count.already += made.already;
  count.back += made.back;
  count.leftOutMarks += plan.leftOut.marks;
  count.leftOutLinks += plan.leftOut.links;
  count.others = addCounts(count.others, {
    ...[lost, made.notBrought].reduce(addCounts, leftOut),
    'marks widened to whole characters': made.widened,
    'marks left out because they are too long': made.tooLong,
    'links of marks that are too long': made.loose,
    'marks that became one with another': plan.merged,
    'marks like others, with other attributes': plan.alike,
  });
  return ok(true);
}

/** Does something with an article's text as it stands now. */
function onCorrected<T>(file: WritableProject, aid: ArticleId, work: (live: LiveText) => T): T {
  const live = liveText(bodyOf(file.room(textRoom(file.pid, aid))));
  try {
    return work(live);
  } finally {
    live.dispose();
  }
}

/** Who of the annotators that nobody told of has another name here. */
function peopleHere(
  file: WritableProject,
  held: HeldDocuments,
  homeOf: (document: ForeignDocument) => Home,
  choices: ImportChoices,
): readonly SamePerson[] {
  const { annotators: told } = choices;
  function* fresh(): Generator<ForeignDocument> {
    for (const document of held.all()) if (homeOf(document).kind === 'new') yield document;
  }
  function* known(): Generator<PlannedArticle> {
    for (const each of held.all()) {
      const { kind, aid, document, on } = homeOf(each);
      if (kind === 'new') continue;
      const { document: meant } = decided(document, { ...choices, annotators: new Map() });
      const planned = (placeOf?: PlaceName) => planImport(meant, choices.labels, placeOf).marks;
      const marks = on === 'first' ? planned() : onCorrected(file, aid, (live) => planned(placesOnFirst(live)));
      const room = teamRoom(file.pid, aid);
      yield { aid, marks, there: new MarksThere(file.folded(room).fold) };
      file.layAside(room);
    }
  }
  const found = samePeople(known(), fresh());
  // Whoever is called like somebody in the files is that one.
  const taken = new Set([...held.seen.annotators, ...told.values()]);
  return found.filter(({ name, pseudonym }) => !told.has(name) && !taken.has(pseudonym));
}

/** An article that was taken out of the project is not there: bringing it in again brings it back. */
function findHomes(file: WritableProject): (document: ForeignDocument) => Home {
  const entries = [...file.folded(projectRoom(file.pid)).fold.all('make', 'article')];
  const aids = entries.map(({ fields }) => fields.aid?.value).filter(isArticleId);
  const here = new Set(aids);
  function* texts(): Generator<KnownText> {
    for (const aid of aids) {
      const state = file.now(textRoom(file.pid, aid));
      const known = state === null ? null : knownText(aid, state);
      if (known !== null) yield known;
    }
  }
  return homeFinder((aid) => here.has(aid), texts);
}

function annotatorMap(told: readonly string[]): Result<ReadonlyMap<string, string | null>> {
  const map = new Map<string, string | null>();
  for (const pair of told) {
    const at = pair.lastIndexOf('=');
    const pseudonym = pair.slice(at + 1).trim();
    if (at < 1 || pseudonym === '')
      return fail(
        'annotators',
        `“${pair}” names no pseudonym. Write NAME=PSEUDONYM, or NAME=- for nobody in particular.`,
      );
    map.set(pair.slice(0, at), pseudonym === '-' ? null : pseudonym);
  }
  return ok(map);
}
