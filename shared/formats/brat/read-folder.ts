import { fail, ok, type Result } from '../../base/result.ts';
import type { SourceFile } from '../../ingest/draft.ts';
import { canonicalText } from '../../text/canonical.ts';
import { words } from '../../words/words.ts';
import { Counter } from '../counter.ts';
import type { ForeignDocument } from '../foreign.ts';
import { withLost } from '../import/not-carried.ts';
import { baseName, folderOf, inFile, linesOf, textOf } from '../import/text-of.ts';
import type { OffsetUnit } from '../offset-unit.ts';
import { readBrat } from './read.ts';

/**
 * The documents of brat's folders: every `.ann` with the `.txt` of its name. A folder a person: where the same document,
 * words and all, lies in several, each folder's name is the annotator. Names begin behind `root`, where it is not told,
 * behind the folder that all of these files lie in.
 */
export function readBratFiles(
  files: readonly SourceFile[],
  unit: OffsetUnit,
  root?: string,
): Result<readonly ForeignDocument[]> {
  const byName = new Map(files.map((file) => [file.name, file]));
  const anns = files.filter(({ name }) => name.endsWith('.ann')).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (anns.length === 0) return fail('brat', words.importMarksTrouble.noAnn);
  const cards = readCards(files);
  const documents: ForeignDocument[] = [];
  for (const ann of anns) {
    const stem = ann.name.slice(0, -'.ann'.length);
    const txt = byName.get(`${stem}.txt`);
    if (txt === undefined) return fail('brat', words.importMarksTrouble.noTxt(ann.name));
    const [text, lines] = [textOf(txt), textOf(ann)];
    if (!text.ok) return inFile(txt.name, text);
    if (!lines.ok) return inFile(ann.name, lines);
    const read = readBrat(stem, text.value, lines.value, unit);
    if (!read.ok) return read;
    documents.push({ ...read.value, meta: cards.get(stem) ?? {} });
  }
  const stems = new Set(anns.map(({ name }) => name.slice(0, -'.ann'.length)));
  const lost = new Counter();
  for (const { name } of files)
    if (name.endsWith('.txt') && !stems.has(name.slice(0, -'.txt'.length)))
      lost.add('texts without a file of marks', 1, name);
  const { length } = root ?? bratRoot(anns.map(({ name }) => name));
  const inRoot = withLost(documents, lost.counts()).map((document) => ({
    ...document,
    name: document.name.slice(length),
  }));
  // Line ends that differ between two people's copies make no other document.
  const same = Map.groupBy(inRoot, ({ name, text }) => `${baseName(name)}\n${keptText(text)}`);
  return ok([...same.values()].flatMap((group) => (group.length > 1 ? group.map(byItsFolder) : group)));
}

/** A text as an article keeps it; as it is where none could. */
const keptText = (text: string): string => {
  const canonical = canonicalText(text);
  return canonical.ok ? canonical.value : text;
};

/** A document as the work of whom its folder is named after; in no folder, it is nobody's in particular. */
function byItsFolder(document: ForeignDocument): ForeignDocument {
  const annotator = folderOf(document.name) || null;
  return {
    ...document,
    name: baseName(document.name),
    marks: document.marks.map((mark) => ({ ...mark, annotator })),
  };
}

/** The folder that all files of these paths lie in, with a slash at its end; '' when there is none. */
export function bratRoot(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1));
  const differs = first.findIndex((part, at) => others.some((parts) => parts[at] !== part));
  const common = differs < 0 ? first : first.slice(0, differs);
  return common.length === 0 ? '' : `${common.join('/')}/`;
}

/** What Postil's own folders say of each article, in `articles.jsonl`; other folders have no such file. */
function readCards(files: readonly SourceFile[]): ReadonlyMap<string, { readonly [key: string]: string }> {
  const cards = new Map<string, { readonly [key: string]: string }>();
  for (const list of files) {
    if (baseName(list.name) !== 'articles.jsonl') continue;
    const text = textOf(list);
    const folder = folderOf(list.name);
    for (const [line] of text.ok ? linesOf(text.value) : []) {
      const card = textsIn(line);
      if (card.file !== undefined) cards.set(folder === '' ? card.file : `${folder}/${card.file}`, card);
    }
  }
  return cards;
}

/** The members of a JSON object that are text; none for anything else: the list is a courtesy, no annotation. */
function textsIn(line: string): { readonly [key: string]: string } {
  try {
    const value: unknown = JSON.parse(line);
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {}; // somebody else's file of this name
  }
}
