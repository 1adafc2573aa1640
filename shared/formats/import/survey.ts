import type { ForeignDocument, ForeignMark } from '../foreign.ts';
import { type Counts, notReadOf } from './not-carried.ts';

/** What some documents hold, for a person to say what it means here. Lists go from the most to the least. */
export interface Survey {
  readonly documents: number;
  readonly marks: number;
  readonly links: number;
  readonly notes: number;
  readonly labels: readonly SurveyedName[];
  readonly attributes: readonly SurveyedName[];
  readonly linkTypes: readonly SurveyedName[];
  readonly annotators: readonly SurveyedName[];
  /** Marks that name nobody. */
  readonly nobodys: number;
  readonly notRead: Counts;
}

/** A name of the files, how often it is there, and a few examples. */
export interface SurveyedName {
  readonly name: string;
  readonly count: number;
  /** Each is the words under a label, or the value of an attribute; of a type of links the labels of both ends, in order. */
  readonly examples: readonly (readonly string[])[];
}

/** How many examples are shown, and how long each is at most (UTF-16 units). */
const EXAMPLES = 2;
const LONGEST = 60;

/** Looks through grounded documents. */
export function surveyOf(documents: readonly ForeignDocument[]): Survey {
  const [labels, attributes, linkTypes, annotators] = [new Tally(), new Tally(), new Tally(), new Tally()];
  let [marks, links, notes, nobodys] = [0, 0, 0, 0];
  for (const document of documents) {
    marks += document.marks.length;
    links += document.links.length;
    const byId = new Map(document.marks.map((mark) => [mark.id, mark]));
    for (const mark of document.marks) {
      labels.add(mark.label, () => [wordsOf(document.text, mark)]);
      for (const [key, value] of Object.entries(mark.attrs))
        attributes.add(key, () => [typeof value === 'string' ? value : JSON.stringify(value)]);
      if (mark.annotator === null) nobodys++;
      else annotators.add(mark.annotator, () => []);
      if (mark.note !== null) notes++;
    }
    for (const { type, from, to } of document.links)
      linkTypes.add(type, () => [from, to].map((id) => labelOf(byId.get(id))));
  }
  return {
    ...{ documents: documents.length, marks, links, notes, nobodys },
    notRead: notReadOf(documents),
    ...{ labels: labels.list, attributes: attributes.list, linkTypes: linkTypes.list, annotators: annotators.list },
  };
}

/** The words of a mark, its stretches side by side. */
const wordsOf = (text: string, { spans }: ForeignMark): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

const labelOf = (mark: ForeignMark | undefined): string => mark?.label ?? '?';

/** Names with their counts and their first different examples. */
class Tally {
  readonly #names = new Map<string, { count: number; examples: Map<string, readonly string[]> }>();

  add(name: string, example: () => readonly string[]): void {
    const known = this.#names.get(name) ?? { count: 0, examples: new Map<string, readonly string[]>() };
    known.count++;
    this.#names.set(name, known);
    if (known.examples.size === EXAMPLES) return;
    const parts = example().map(shortened);
    if (parts.some((part) => part !== '')) known.examples.set(JSON.stringify(parts), parts);
  }

  get list(): readonly SurveyedName[] {
    return [...this.#names]
      .map(([name, { count, examples }]) => ({ name, count, examples: [...examples.values()] }))
      .sort((a, b) => b.count - a.count);
  }
}

const shortened = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line;
};
