import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { inPieces } from '../../../../../shared/formats/in-pieces.ts';
import { labelStudio } from '../../../../../shared/formats/label-studio/label-studio.ts';
import { checkWritten, expectedOf } from '../../../../../shared/formats/self-check.ts';
import { writtenInMemory } from '../../../../kit/memory-files.ts';
import { sampleArticle } from '../sample-article.ts';

type Attributes = { readonly [name: string]: string };

/** The elements of a configuration by name; a parser of XML that refuses what XML cannot hold reads it. */
function elementsIn(config: string): ReadonlyMap<string, readonly Attributes[]> {
  const elements: { readonly name: string; readonly attributes: Attributes }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: attributes as Attributes })); // without namespaces
  parser.write(config).close();
  return new Map(
    [...Map.groupBy(elements, ({ name }) => name)].map(([name, all]) => [name, all.map((each) => each.attributes)]),
  );
}

it('names in its configuration what stands in the regions, also where a name holds what XML cannot', async () => {
  const text = 'Nine boats sank in the storm.';
  const article = sampleArticle(
    text,
    [
      ['fig\u0001ure', 'Nine', { attrs: { 'so\u0002rt': 'a\u0003', sure: true, amount: 9 } }],
      ['figure', 'boats', { attrs: { note: 'x' } }],
      ['half \ud83d a pair', 'sank'],
    ],
    [['be\u0004fore', 0, 1]],
  );
  const format = inPieces(labelStudio);
  const { files, read } = await writtenInMemory(format, [article]);
  expect(checkWritten(read.get(article.aid)!, expectedOf(format, article))).toEqual({ ok: true, value: true });
  const elements = elementsIn(files.text('.labeling_config.xml'));
  const labels = elements.get('Label')!.map(({ value }) => value);
  expect(labels).toEqual(['figure', 'half  a pair']);
  const names = [...elements.values()].flat().flatMap(({ name }) => name ?? []);
  expect(new Set(names).size).toBe(names.length);
  const [{ annotations }] = JSON.parse(files.text('.label-studio.json'));
  for (const { type, from_name, value, labels: types } of annotations[0].result) {
    if (type === 'relation') expect(elements.get('Relation')!.map((each) => each.value)).toContain(types[0]);
    else expect(names).toContain(from_name);
    if (type === 'labels') expect(labels).toContain(value.labels[0]);
    if (type === 'choices') expect(elements.get('Choice')!.map((each) => each.value)).toContain(value.choices[0]);
  }
});
