import { sha256 } from '@noble/hashes/sha2.js';
import type { DatasetArticle } from '../dataset.ts';
import { annotatorOf } from '../whose.ts';
import { xmlLegal } from '../xml-escape.ts';
import type { SharedGuids } from './guids.ts';
import { UNKNOWN_USER } from './project.ts';
import { element, sorted, VARIABLES } from './write.ts';

/** What colours the built-in tags have in other programs; every other tag has one of its own by its name. */
const COLOURS: ReadonlyMap<string, string> = new Map([
  ['claim', '#c2410c'],
  ['actor', '#1d4ed8'],
  ['figure', '#15803d'],
  ['cue', '#7e22ce'],
]);

/** Whom and what the articles so far name: users, codes and variables stand in front of them in the file. */
export class CodeBook {
  readonly #guids: SharedGuids;
  readonly #users = new Map<string, string>();
  /** By tag the sub-codes of its attributes' values. */
  readonly #codes = new Map<string, Set<string>>();

  constructor(guids: SharedGuids) {
    this.#guids = guids;
  }

  add({ marks }: DatasetArticle): void {
    for (const mark of marks) {
      this.#users.set(this.#guids.user(mark.author), annotatorOf(mark) ?? UNKNOWN_USER);
      const codes = this.#codes.get(xmlLegal(mark.tag)) ?? new Set();
      for (const code of sorted(mark).codes) codes.add(xmlLegal(code));
      this.#codes.set(xmlLegal(mark.tag), codes);
    }
  }

  /** `Users`, `CodeBook` and `Variables`; the first two are left out where there is none, as the schema wants it. */
  xml(): string {
    const users = [...this.#users].map(([guid, name]) => element('User', { guid, name }, '/'));
    const codes = [...this.#codes].map(([tag, values]) => this.#code(tag, [...values]));
    const variables = Object.entries(VARIABLES).map(([key, name]) =>
      element('Variable', { guid: this.#guids.variable(key), name, typeOfVariable: 'Text' }, '/'),
    );
    return [
      ...(users.length > 0 ? ['<Users>', ...users, '</Users>'] : []),
      ...(codes.length > 0 ? ['<CodeBook><Codes>', ...codes, '</Codes></CodeBook>'] : []),
      ...['<Variables>', ...variables, '</Variables>', ''],
    ].join('\n');
  }

  /** A tag with the values of its attributes below it, all in one colour. */
  #code(tag: string, values: readonly string[]): string {
    const color = COLOURS.get(tag) ?? colourOf(tag);
    const code = (guid: string, name: string, close: '' | '/'): string =>
      element('Code', { guid, name, isCodable: 'true', color }, close);
    const guid = this.#guids.tag(tag);
    if (values.length === 0) return code(guid, tag, '/');
    const below = values.toSorted().map((value) => code(this.#guids.value(value), value, '/'));
    return [code(guid, tag, ''), ...below, '</Code>'].join('\n');
  }
}

/** A colour that the same name always has: dark enough to be read on white. */
const colourOf = (name: string): string => {
  const parts = [...sha256(new TextEncoder().encode(name)).subarray(0, 3)];
  return `#${parts.map((part) => (part >> 1).toString(16).padStart(2, '0')).join('')}`;
};
