import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findHomes } from '../../renderer/import-marks/find-homes.ts';
import { writeDocuments } from '../../renderer/import-marks/write-documents.ts';
import type { DatasetArticle } from '../../shared/formats/dataset.ts';
import type { ForeignDocument } from '../../shared/formats/foreign.ts';
import { FORMATS } from '../../shared/formats/formats.ts';
import { datasetArticle } from '../../shared/formats/import/dataset-article.ts';
import { eventsAtClaims } from '../../shared/formats/import/event-links.ts';
import type { FormatIn } from '../../shared/formats/import/formats-in.ts';
import { keptLabels, labelMap, labelsOf } from '../../shared/formats/import/label-map.ts';
import { prepared } from '../../shared/formats/import/prepared.ts';
import { proposedLinkType } from '../../shared/formats/import/proposed-link-type.ts';
import { readAnnotated } from '../../shared/formats/import/read-annotated.ts';
import type { OffsetUnit } from '../../shared/formats/offset-unit.ts';
import { statementsOf } from '../../shared/formats/statements/statement.ts';
import type { SourceFile } from '../../shared/ingest/draft.ts';
import { FakeComputer } from '../kit/fake-host.ts';
import { writtenInMemory } from '../kit/memory-files.ts';
import { openOn } from '../kit/session-parts.ts';

const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora', 'attributions-100');
const here = existsSync(CORPUS);

const files = (): readonly SourceFile[] =>
  readdirSync(CORPUS).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(CORPUS, name))) }));

function read(given: readonly SourceFile[], unit: OffsetUnit | null = null) {
  const made = readAnnotated(given, { format: null, unit });
  if (!made.ok || made.value.kind !== 'read') throw new Error(`not read: ${JSON.stringify(made).slice(0, 300)}`);
  const ready = prepared(made.value.documents);
  if (!ready.ok) throw new Error(ready.message);
  return { format: made.value.format, documents: ready.value };
}

function labelsIn(documents: readonly ForeignDocument[]) {
  const labels = keptLabels(labelsOf(documents).keys(), []);
  if (!labels.ok) throw new Error(labels.message);
  return labels.value;
}

/** The documents as another program would get them from us. */
async function rewritten(documents: readonly ForeignDocument[], name: keyof typeof FORMATS) {
  const labels = labelsIn(documents);
  const articles = documents.map((document) => {
    const made = datasetArticle(document, labels);
    if (!made.ok) throw new Error(made.message);
    return made.value;
  });
  const { files: written } = await writtenInMemory(FORMATS[name]({}), articles);
  return [...written.files].map(([path, file]) => ({ name: `x${path}`, bytes: file.whole }));
}

/** Labels of the corpus that nothing proposes a tag for, each a tag of its own. */
const KEPT = ['Attribution', 'Attribution-no-source', 'Discard', 'Discuss'].map((label) => `${label}=${label}`);

/** What a file of brat's says of each mark, read without our reader: fragments in their order there, and the words. */
const placesIn = (ann: string) =>
  new Map(
    [...ann.matchAll(/^(T\d+)\t\S+ ([\d ;]+)\t(.*)$/gmu)].map(([, id = '', places = '', words = '']) => [
      id,
      {
        words,
        fragments: places
          .split(';')
          .filter((place) => place !== '')
          .map((place) => place.split(' ').map(Number) as [number, number]), // two numbers, as the pattern has it
      },
    ]),
  );

describe.skipIf(!here)(`a corpus of 100 articles${here ? '' : ' (skipped: ../shared is not here)'}`, () => {
  it('comes in whole through the engine of the window: every quote equal, twice and in other formats nothing more', async () => {
    const { format, documents } = read(files());
    expect(format).toBe('brat');
    expect(documents).toHaveLength(100);
    const placed = new Map(
      files()
        .filter(({ name }) => name.endsWith('.ann'))
        .map(({ name, bytes }) => [name.replace(/\.ann$/, ''), placesIn(new TextDecoder().decode(bytes))]),
    );
    let marks = 0;
    for (const { name, text, marks: list } of documents)
      for (const { id, spans } of list) {
        marks++;
        const place = placed.get(name)?.get(id);
        expect(place?.fragments.map(([start, end]) => text.slice(start, end)).join(' ')).toBe(place?.words);
        // Fragments on both sides of a line end, or one over another, are one stretch here.
        const lettersAt = (ranges: readonly (readonly [number, number])[]): ReadonlySet<number> =>
          new Set(ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)));
        const [found, told] = [
          lettersAt(spans.map(({ start, end }) => [start, end])),
          lettersAt(place?.fragments ?? []),
        ];
        const strays = [...found.symmetricDifference(told)].filter((at) => /\S/u.test(text[at] ?? ''));
        expect(strays).toEqual([]);
      }
    expect(marks).toBe(9_750);

    const computer = new FakeComputer('Ana');
    const session = await openOn(computer);
    const choices = {
      labels: labelsIn(documents),
      attributes: new Map(),
      linkTypes: new Map(),
      eventsAt: 'trigger' as const,
      annotators: new Map(),
      works: new Map(),
    };
    const bringIn = async (given: readonly ForeignDocument[]) =>
      writeDocuments(
        session,
        await findHomes(computer.window(), session, given),
        choices,
        new AbortController().signal,
        () => undefined,
      );
    const first = await bringIn(documents);
    expect(first).toMatchObject({ articles: 100, failures: [], left: 0 });
    const both = first.marks + first.links;
    expect(await bringIn(documents)).toMatchObject({ articles: 0, marks: 0, links: 0, already: both });
    for (const [name, told, unit] of [
      ['jsonl', 'jsonl', null],
      ['csv', 'csv', null],
    ] as const satisfies readonly (readonly [keyof typeof FORMATS, FormatIn, OffsetUnit | null])[]) {
      const again = read(await rewritten(documents, name), unit);
      expect(again.format).toBe(told);
      expect(await bringIn(again.documents)).toMatchObject({ articles: 0, marks: 0, links: 0, failures: [] });
    }
    session.close();
  });

  it('has links that start at its claims: each statement of an attribution has who says it, out to brat and back too', async () => {
    const { documents } = read(files());
    const labels = labelMap(labelsOf(documents).keys(), KEPT);
    if (!labels.ok) throw new Error(labels.message);
    let [attributed, events] = [0, 0];
    const articles = documents.map((document) => {
      const at = eventsAtClaims(document, labels.value, proposedLinkType);
      events += at.events;
      const made = datasetArticle(at.document, labels.value);
      if (!made.ok) throw new Error(made.message);
      for (const roles of Map.groupBy(document.links, ({ event }) => event).values())
        if (roles.some(({ type }) => type === 'Source'))
          attributed += new Set(roles.flatMap(({ type, to }) => (type === 'Content' ? [to] : []))).size;
      return made.value;
    });
    expect(events).toBe(2_492);
    const said = (some: readonly DatasetArticle[]) =>
      some.flatMap((article) =>
        statementsOf(article, () => undefined).map(({ speaker, claim }) => [speaker, claim.spans]),
      );
    const statements = said(articles);
    expect(statements.filter(([speaker]) => speaker !== null)).toHaveLength(attributed);
    expect(attributed).toBeGreaterThan(2_000);

    const { files: written } = await writtenInMemory(FORMATS.brat(), articles);
    const back = read([...written.files].map(([path, file]) => ({ name: `x${path}`, bytes: file.whole })));
    const again = back.documents.map((document) => {
      const made = datasetArticle(document, labelsIn(back.documents));
      if (!made.ok) throw new Error(made.message);
      return made.value;
    });
    expect(again.flatMap(({ marks }) => marks)).toHaveLength(9_750);
    const plain = (some: readonly (readonly unknown[])[]) => some.map((one) => JSON.stringify(one)).sort();
    expect(plain(said(again))).toEqual(plain(statements));
  });
});
