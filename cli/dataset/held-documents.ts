import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ForeignDocument } from '../../shared/formats/foreign.ts';
import { ground } from '../../shared/formats/import/ground.ts';
import { addCounts, type Counts, notReadOf, SKIPPED_LINES } from '../../shared/formats/import/not-carried.ts';
import { words } from '../../shared/words/words.ts';
import type { AnnotatedPath } from '../read-annotated.ts';
import { DocumentStore } from './document-store.ts';
import type { Taker } from './read-documents.ts';

/** What is gathered of documents as they go by; a reading that begins anew begins it anew. */
const nothing = () => ({
  labels: new Map<string, number>(),
  linkTypes: new Set<string>(),
  annotators: new Set<string>(),
  passedOver: [] as string[],
  /** Names of documents without a word, which are left out. */
  wordless: [] as string[],
  documents: 0,
  notes: 0,
  /** What of the files is not in the documents, by what it is. */
  notRead: {} as Counts,
  /** Why a document without words could be no article: the first one's. */
  empty: null as Result<never> | null,
});

/** The documents of a dataset as they come in, on the disk; and what must be known of all before the first goes on. */
export class HeldDocuments implements Taker {
  readonly #store = new DocumentStore();
  #seen = nothing();

  begin(): void {
    this.#store.clear();
    this.#seen = nothing();
  }

  take({ documents, passedOver }: Pick<AnnotatedPath, 'documents' | 'passedOver'>): Result<true> {
    const seen = this.#seen;
    for (const document of documents) {
      const grounded = ground(document);
      if (grounded.ok) this.#keep(grounded.value);
      else {
        const refusal = fail(grounded.code, words.importMarksTrouble.inFile(document.name, grounded.message));
        if (grounded.code !== 'empty') return refusal;
        seen.empty ??= refusal;
        seen.wordless.push(document.name);
        seen.notRead = addCounts(seen.notRead, document.notRead ?? {});
      }
    }
    for (const name of passedOver) seen.passedOver.push(name);
    return ok(true);
  }

  #keep(document: ForeignDocument): void {
    const seen = this.#seen;
    this.#store.add(document);
    seen.documents++;
    seen.notRead = addCounts(seen.notRead, notReadOf([document]));
    for (const { type } of document.links) seen.linkTypes.add(type);
    for (const { label, annotator, note } of document.marks) {
      seen.labels.set(label, (seen.labels.get(label) ?? 0) + 1);
      if (annotator !== null) seen.annotators.add(annotator);
      if (note !== null) seen.notes++;
    }
  }

  skip(lines: number): void {
    this.#seen.notRead = addCounts(this.#seen.notRead, { [SKIPPED_LINES]: lines });
  }

  /** Names of marks' labels and annotators and of links' types, how many notes there are, what was not read, and the rest. */
  get seen(): Readonly<ReturnType<typeof nothing>> {
    return this.#seen;
  }

  /** The documents, one after the other, no two of the same text. */
  all(): Iterable<ForeignDocument> {
    return this.#store.all();
  }

  close(): void {
    this.#store.close();
  }
}
