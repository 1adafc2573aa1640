import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { childrenOf, isNode, type Node, placeOf, syntaxOf } from '../../../kit/syntax.ts';
import { isSentence } from '../../docs/sentences.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const FOLDERS = ['shared', 'electron', 'hub', 'cli', 'renderer'];

/** Where sentences may stand all the same: none of these is said in the app. Folders end in a slash. */
const ELSEWHERE = {
  'shared/words/': 'the words themselves',
  'shared/sample/': 'the articles of the sample project',
  'renderer/help/pages/': 'the help in English, which has a folder beside it for each other language',
  'cli/': 'the command line, which speaks English',
  'shared/formats/import/label-map.ts': 'names options of the command line',
  'hub/cli.ts': 'the command line',
  'hub/cli/': 'the command line',
  'hub/backup.ts': 'the command line',
  'hub/client-address.ts': 'the command line',
  'hub/hub-lock.ts': 'the hub’s console',
  'hub/server.ts': 'the hub’s console',
  'hub/store.ts': 'the hub’s console',
  'hub/report.ts': 'the hub’s log',
  'hub/metrics/': 'pages for whoever runs the hub',
  'hub/operator-pages.ts': 'pages for whoever runs the hub',
  'electron/loopback/main.ts': 'what is printed where the host was started',
  'electron/loopback/listen.ts': 'what is printed where the host was started',
  'electron/loopback/running-host.ts': 'what is printed where the host was started',
  'electron/main/app-protocol.ts': 'the answer to an address that no page of ours has',
  'electron/main/ipc-register.ts': 'the answer to a page that is none of ours',
  'shared/formats/losses.ts': 'a file beside the dataset',
  'shared/formats/parquet/croissant.ts': 'a file of the dataset',
  'shared/export/datasheet.ts': 'a file beside the dataset',
  'shared/export/offset-units.ts': 'a file beside the dataset',
  'electron/services/jobs/export-format.ts': 'what the cards of a dataset say',
  'electron/services/set-aside-refused.ts': 'a file beside the rescue copy',
} as const;

test('no sentence for a person stands outside of shared/words', () => {
  const left = FOLDERS.flatMap(sources)
    .filter((file) => !Object.keys(ELSEWHERE).some((place) => isIn(place, file)))
    .flatMap((file) => sentencesIn(file, readFileSync(join(ROOT, file), 'utf8')));
  expect(left).toEqual([]);
});

test('every exception has its reason: there is a sentence in it', () => {
  const all = FOLDERS.flatMap(sources);
  const idle = Object.keys(ELSEWHERE).filter((place) => {
    const files = all.filter((file) => isIn(place, file));
    return !files.some((file) => sentencesIn(file, readFileSync(join(ROOT, file), 'utf8')).length > 0);
  });
  expect(idle).toEqual([]);
});

test('a sentence is found wherever it stands, and a refusal’s words whatever they are', () => {
  const found = (code: string) => sentencesIn('a.ts', code).map((line) => line.replace(/^a\.ts:\d+: /, ''));
  expect(found("const FULL = 'The disk is full.';")).toEqual(['The disk is full.']);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a module
  expect(found('throw new Error(`The file ${name} is not there.`);')).toEqual(['The file … is not there.']);
  expect(found("return fail('io', 'too large');")).toEqual(['too large']);
  expect(found("return { ok: false, message: 'not yet' };")).toEqual(['not yet']);
  expect(found("throw new Error('Bug: this cannot be.'); return fail('io', words.disk.full);")).toEqual([]);
  expect(found("journal.note('The window has gone away.'); console.error('It did not go well.', error);")).toEqual([]);
});

const isIn = (place: string, file: string): boolean => (place.endsWith('/') ? file.startsWith(place) : file === place);

const sources = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .sort();

/** Calls whose words go to the journal or a console, which speak English. */
const NOTED = /^(?:console\.\w+|(?:\w+\.)*note)$/;

/** Literal sentences of a module, each with its place. */
function sentencesIn(file: string, code: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'CallExpression' && NOTED.test(calleeOf(node, code))) return;
    const words = literal(node);
    if (words !== null && isSentence(words.trim())) found.push(`${placeOf(file, code, node)}: ${words}`);
    for (const told of refusalIn(node, code)) found.push(`${placeOf(file, code, node)}: ${told}`);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(syntaxOf(file, code));
  return found;
}

/** What refuses, and which of its arguments says why. */
const REFUSING: { readonly [callee: string]: number | undefined } = { fail: 1, stop: 0 };

/** The words of a refusal (`fail(code, words)`, `message: words`) that are no sentence, or would have been found anyway. */
function refusalIn(node: Node, code: string): readonly string[] {
  const at = node.type === 'CallExpression' ? REFUSING[calleeOf(node, code)] : undefined;
  const told =
    at !== undefined
      ? (node.arguments as readonly unknown[])[at] // as ESTree has it
      : node.type === 'Property' && isNode(node.key) && node.key.name === 'message'
        ? node.value
        : null;
  const words = isNode(told) ? literal(told) : null;
  return words !== null && /\p{L}+ \p{L}+/u.test(words) && !isSentence(words.trim()) ? [words] : [];
}

const calleeOf = ({ callee }: Node, code: string): string =>
  isNode(callee) ? code.slice(callee.start, callee.end).replaceAll('?.', '.') : '';

/** A text as it stands in the source, with `…` for what is filled in; null for any other node. */
function literal(node: Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return null;
  const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[]; // as ESTree has it
  return quasis.map(({ value }) => value.cooked).join('…');
}
