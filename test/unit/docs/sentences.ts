import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence in the sources that a person can meet; what is filled in while the program runs is one `…`. */
export interface Sentence {
  readonly file: string;
  readonly words: string;
}

const FOLDERS = ['shared', 'electron', 'hub', 'cli', 'renderer'];

/** Where a sentence for a person begins: a refusal, something said, an error that a view shows, a constant for any of them. */
const OPENINGS =
  /\b(?:fail|say|notice|raise|setProblem|stop|command\.error|showErrorBox|new \w*Error)\(|\bmessage:\s|\bconst [A-Z_]{3,} =\s/g;

/** Files that are nothing but such sentences: all of theirs count. */
const WHOLE = ['electron/loopback/listen.ts', 'electron/loopback/running-host.ts', 'hub/store.ts'];

/** The parts of the words that are nothing but such sentences. */
const TROUBLE = /^shared\/words\/en\/(?:(?:[a-z-]+-)?trouble|refusals)\.ts$/;

/** Said in the same ways while nothing is wrong. */
const ALL_IS_WELL = [
  '… Written to …',
  '…marked it as …',
  'Only an owner can. The hub never takes it again.',
  'Only marks whose words stand in the text exactly as marked.',
  'Postil … is out: Help, then Check for updates…, fetches it.',
  'You are in this project again.',
  'The PDF lies at ….',
  'The hub and everyone else keep it; you can join again.',
  'The project is on the hub.',
  '“…” is out of the project.',
  'What belongs to this dataset. The next export in its place takes away what it does not write anew.',
];

/** Every such sentence, each once, in the order of the files. */
export function sentencesOf(root: string): readonly Sentence[] {
  const found = new Map<string, Sentence>();
  for (const file of FOLDERS.flatMap((folder) => sources(root, folder))) {
    const code = withoutComments(readFileSync(join(root, file), 'utf8'));
    const stretches =
      WHOLE.includes(file) || TROUBLE.test(file)
        ? [code]
        : [...code.matchAll(OPENINGS)].map((at) => argument(code, at));
    for (const words of stretches.flatMap(literals).filter(isOfTrouble))
      if (!found.has(words)) found.set(words, { file, words });
  }
  return [...found.values()];
}

const sources = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !/\/(help|tour|sample)\//.test(name))
    .sort();

/** Code without what is only for its readers. */
export const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

/** What stands between the parentheses of a call, or up to the end of a value. */
function argument(code: string, opening: RegExpExecArray): string {
  const from = opening.index + opening[0].length;
  if (!opening[0].endsWith('(')) return code.slice(from, code.slice(from).search(/;\n|,?\n\s*[}\w]/) + from + 1);
  let depth = 1;
  for (const { 0: part, index } of code.slice(from).matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|[()]/g)) {
    if (part === '(') depth++;
    else if (part === ')' && --depth === 0) return code.slice(from, from + index);
  }
  return code.slice(from);
}

/** The texts in a stretch of code, with `…` for what is filled in. */
const literals = (code: string): readonly string[] =>
  [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`((?:\$\{(?:[^{}]|\{[^{}]*\})*\}|[^`\\]|\\.)*)`/g)].map(
    (match) =>
      (match[1] ?? match[2] ?? match[3] ?? '').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…').replace(/\\(.)/g, '$1'),
  );

/** Sentences begin in a capital (or with what is filled in) and end; `Bug:` is for the journal. */
export const isSentence = (words: string): boolean =>
  /^[A-Z“…]/.test(words) && /[.?!…][”’)]?$/.test(words) && /[a-z]+ [a-z]+ /.test(words) && !words.startsWith('Bug:');

const isOfTrouble = (words: string): boolean =>
  isSentence(words) && !ALL_IS_WELL.some((said) => words.startsWith(said));
