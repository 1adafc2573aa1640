import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { SAMPLE_ARTICLES } from '../../shared/sample/articles.ts';
import { postilIn } from '../kit/postil-cli.ts';
import { missingInPython, python } from '../kit/python.ts';
import { tempDir } from '../kit/temp-dir.ts';

const DOC = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'formats.md'), 'utf8');

/** The examples in a language; those of the command line have none. (The SQL is run by the test of DuckDB.) */
const examples = (language: string): readonly string[] =>
  [...DOC.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, told, text = '']) => (told === language ? [text] : []));

const noPython = missingInPython('json').length > 0 ? ' (without the Python example: there is no Python here)' : '';

test(`every example in docs/formats.md does what it says${noPython}`, { timeout: 120_000 }, async () => {
  const dir = tempDir('format-examples');
  onTestFinished(() => dir.remove());
  const at = (name: string): string => join(dir.path, name);
  for (const [name, text] of [
    ['a.txt', SAMPLE_ARTICLES[0]],
    ['b.txt', SAMPLE_ARTICLES[1]],
  ] as const)
    writeFileSync(at(name), text ?? '');
  mkdirSync(at('folder'));
  writeFileSync(at('folder/quay.txt'), '🙂 Ilse Brandt said nine.');
  writeFileSync(at('folder/quay.ann'), 'T1\tPER 2 13\tIlse Brandt\nT2\tCue 14 18\tsaid\n');
  const commands = examples('').flatMap((text) => text.split('\n').filter((line) => line.startsWith('postil ')));
  expect(commands).toHaveLength(4);
  for (const command of commands) {
    const { code, err } = await postilIn(dir.path, at('data'), ...command.split(' ').slice(1));
    expect(`${command}: ${code} ${err}`).toBe(`${command}: 0 `);
  }

  // The manifest as it is shown has the keys of a real one.
  const [shown = ''] = examples('json');
  const manifest = JSON.parse(strFromU8(unzipSync(readFileSync(at('project.postil')))['manifest.json']!)); // every file has one
  const keys = ({ rooms, ...others }: { rooms: readonly object[] }) => [
    ...Object.keys(others).filter((key) => key !== 'id'),
    ...Object.keys(rooms[0] ?? {}),
  ];
  expect(keys(JSON.parse(shown)).sort()).toEqual(keys(manifest).sort());

  if (noPython !== '') return;
  const [program = ''] = examples('python');
  const count = `${program.replace('NAME.jsonl', at('folder/project.jsonl'))}\nprint(json.dumps(span["quote"]))`;
  expect(python(count)).toBe('Ilse Brandt');
  const wrong = readFileSync(at('folder/project.jsonl'), 'utf8').replace('"quote":"Ilse', '"quote":"Else');
  writeFileSync(at('wrong.jsonl'), wrong);
  expect(() => python(program.replace('NAME.jsonl', at('wrong.jsonl')))).toThrow('AssertionError');
});
