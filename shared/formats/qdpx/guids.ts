import type { DatasetArticle, DatasetAuthor } from '../dataset.ts';
import { guidOf } from '../guid.ts';
import { type Stretch, stretchesOf } from '../stretches.ts';
import { xmlLegal } from '../xml-escape.ts';

/** The GUIDs of what articles share: people, codes, variables. Each is made once, for making one takes a while. */
export class SharedGuids {
  readonly #made = new Map<string, string>();

  user = ({ id, for: pseudonym }: DatasetAuthor): string =>
    pseudonym === null ? this.#of('member', id) : this.#of('person', pseudonym);
  tag = (tag: string): string => this.#of('code', xmlLegal(tag));
  /** Of a sub-code that stands for the value of an attribute. */
  value = (code: string): string => this.#of('value', xmlLegal(code));
  variable = (key: string): string => this.#of('variable', key);

  #of(kind: string, name: string): string {
    const key = `${kind}\n${name}`;
    const known = this.#made.get(key) ?? guidOf(kind, name);
    this.#made.set(key, known);
    return known;
  }
}

/** A stretch of a mark with the GUID of the selection it becomes. */
export interface Selection extends Stretch {
  readonly guid: string;
}

/** Every stretch of every mark that is in the text, as selections. */
export const selectionsOf = (article: DatasetArticle): readonly Selection[] =>
  stretchesOf(article).map((stretch) => ({
    ...stretch,
    guid: guidOf('selection', stretch.mark.id, `${stretch.number}`),
  }));

/** The GUID of the `nth` thing that belongs to a selection, counted from 1: its own with other first digits. */
export const guidWithin = (selection: string, nth: number): string =>
  ((Number.parseInt(selection.slice(0, 8), 16) + nth) >>> 0).toString(16).padStart(8, '0') + selection.slice(8);

/** The GUID of an article's text. */
export const sourceGuid = ({ aid, textHash }: DatasetArticle): string => guidOf('source', aid, textHash);
