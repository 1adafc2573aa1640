import { words } from '../../words/words.ts';
import type { Counter } from '../counter.ts';
import { type CodeMeaning, meaningOf } from './code-names.ts';
import { childrenOf, type XmlElement } from './elements.ts';
import { VARIABLES } from './write.ts';

/** What the user is called whose work is nobody's in particular: readers want every coding to name a user. */
export const UNKNOWN_USER = 'unknown';

/** A link as it stands in the file. */
export interface QdeLink {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly isMutual: boolean;
}

/** A variable, by its GUID, and its value. */
type VariableValue = readonly [variable: string, value: string];

/** What a project says apart from its sources. All GUIDs are in lower case without braces. */
export class Project {
  readonly users = new Map<string, string>();
  readonly codes = new Map<string, CodeMeaning>();
  readonly variables = new Map<string, string>();
  readonly notes = new Map<string, XmlElement>();
  readonly links: QdeLink[] = [];
  /** By selection, the cases it belongs to. */
  readonly casesOf = new Map<string, string[]>();
  /** By source, what cases that have no other purpose tell of it. */
  readonly #valuesOf = new Map<string, VariableValue[]>();
  readonly #lost: Counter;

  constructor(lost: Counter) {
    this.#lost = lost;
  }

  /** Takes in an element of a section that is none of the sources. */
  take(section: string, element: XmlElement): void {
    const guid = guidIn(element, 'guid');
    const { name = '' } = element.attributes;
    switch (element.name) {
      case 'User':
        if (name !== UNKNOWN_USER) this.users.set(guid, name || (element.attributes.id ?? guid));
        break;
      case 'Codes':
        for (const code of childrenOf(element, 'Code')) this.#takeCode(code, []);
        break;
      case 'Variable':
        this.variables.set(guid, name);
        break;
      case 'Case':
        this.#takeCase(element, name);
        break;
      case 'Note':
        this.notes.set(guid, element);
        break;
      case 'Link':
        this.links.push({
          type: name || 'related',
          from: guidIn(element, 'originGUID'),
          to: guidIn(element, 'targetGUID'),
          isMutual: element.attributes.direction === 'Bidirectional',
        });
        break;
      case 'Description':
        if (element.text.trim() !== '') this.#lost.add(words.exchange.descriptions);
        break;
      default:
        this.#lost.add(words.exchange.section(section));
    }
  }

  /** Counts what is said of an element in its description, which Postil has no place for. */
  countDescription(element: XmlElement): void {
    const said = childrenOf(element, 'Description').filter(({ text }) => text.trim() !== '');
    this.#lost.add(words.exchange.descriptions, said.length);
  }

  /** The details that are told of a source, in it or by a case that has no other purpose: by the names of `ArticleEntry`. */
  detailsOf(source: XmlElement): { readonly [key: string]: string } {
    const byCases = this.#valuesOf.get(guidIn(source, 'guid')) ?? [];
    const told = [...valuesIn(source), ...byCases].flatMap(([variable, value]) => {
      const name = this.variables.get(variable) ?? '';
      return name === '' || value === '' ? [] : [[KEYS.get(name.toLowerCase()) ?? name, value] as const];
    });
    return Object.fromEntries(told);
  }

  /** By selection, the GUIDs of the notes that are linked to it, as NVivo writes them: to be asked when all is there. */
  linkedNotes(): ReadonlyMap<string, readonly string[]> {
    const linked = new Map<string, string[]>();
    for (const { from, to } of this.links)
      for (const [note, other] of [
        [from, to],
        [to, from],
      ] as const)
        if (this.notes.has(note)) linked.set(other, [...(linked.get(other) ?? []), note]);
    return linked;
  }

  /** Without a name, a case only holds what is told of its one source, as MAXQDA writes it. */
  #takeCase(element: XmlElement, name: string): void {
    const sources = childrenOf(element, 'SourceRef').map((each) => guidIn(each, 'targetGUID'));
    const selections = childrenOf(element, 'SelectionRef').map((each) => guidIn(each, 'targetGUID'));
    if (name === '' && sources.length === 1) this.#valuesOf.set(sources[0]!, [...valuesIn(element)]);
    for (const selection of name === '' ? [] : selections)
      this.casesOf.set(selection, [...(this.casesOf.get(selection) ?? []), name]);
    if (selections.length === 0 && name !== '') this.#lost.add(words.exchange.emptyCase, 1, name);
    else if (name !== '') this.#lost.add(words.exchange.caseValues, valuesIn(element).length);
    this.countDescription(element);
  }

  #takeCode(code: XmlElement, above: readonly string[]): void {
    const path = [...above, code.attributes.name ?? ''];
    this.countDescription(code);
    this.codes.set(guidIn(code, 'guid'), meaningOf(path));
    for (const child of childrenOf(code, 'Code')) this.#takeCode(child, path);
  }
}

/** The details of an article by the names of their variables, in lower case. */
const KEYS = new Map(Object.entries(VARIABLES).map(([key, name]) => [name.toLowerCase(), key]));

/** A GUID as it is compared: some programs write capitals and braces. */
export const guidIn = ({ attributes }: XmlElement, name: string): string =>
  (attributes[name] ?? '').toLowerCase().replace(/^\{|\}$/g, '');

function valuesIn(element: XmlElement): readonly VariableValue[] {
  return childrenOf(element, 'VariableValue').map((value) => {
    const told = value.children.find(({ name }) => name.endsWith('Value'));
    const [variable] = childrenOf(value, 'VariableRef');
    return [variable ? guidIn(variable, 'targetGUID') : '', told?.text ?? ''];
  });
}
