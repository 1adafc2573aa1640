import { describe, expect, it } from 'vitest';
import { cas } from '../../../../../shared/formats/cas/cas.ts';
import { gatherArticle, noCounts } from '../../../../../shared/formats/gather.ts';
import { GrowingVocabulary } from '../../../../../shared/formats/vocabulary.ts';
import { hasPython, python } from '../../../../kit/python.ts';
import { goldArticle } from '../gold.ts';
import { sampleArticle } from '../sample-article.ts';

interface Cas {
  '%TYPES': { [type: string]: { '%SUPER_TYPE': string } };
  '%FEATURE_STRUCTURES': { [feature: string]: string | number | boolean }[];
  '%VIEWS': { _InitialView: { '%SOFA': number; '%MEMBERS': number[] } };
}

const gold = gatherArticle(goldArticle().parts, 'include', noCounts());
const write = (article: typeof gold): Cas => JSON.parse(cas.write(article, 1)[0]!.text);

/** What the types that UIMA brings along have. */
const BUILT_IN: { [type: string]: string[] } = {
  'uima.cas.Sofa': ['sofaNum', 'sofaID', 'mimeType', 'sofaString'],
  'uima.cas.AnnotationBase': ['sofa'],
  'uima.tcas.Annotation': ['sofa', 'begin', 'end'],
  'uima.tcas.DocumentAnnotation': ['sofa', 'begin', 'end', 'language'],
};

describe('a JSON CAS', () => {
  it('keeps the rules of its specification: ids and types first, the text before its users, nothing undeclared', () => {
    const { '%TYPES': types, '%FEATURE_STRUCTURES': structures, '%VIEWS': views } = write(gold);
    const featuresOf = (type: string): string[] =>
      BUILT_IN[type] ?? [...Object.keys(types[type]!), ...featuresOf(types[type]!['%SUPER_TYPE'])];
    const seen = new Set<unknown>();
    const ids = structures.map((structure) => structure['%ID']);
    for (const structure of structures) {
      expect(Object.keys(structure).slice(0, 2)).toEqual(['%ID', '%TYPE']);
      for (const [key, value] of Object.entries(structure).slice(2)) {
        expect(featuresOf(String(structure['%TYPE']))).toContain(key.replace('@', ''));
        if (key === '@sofa') expect(seen).toContain(value);
        if (key.startsWith('@')) expect(ids).toContain(value);
      }
      seen.add(structure['%ID']);
    }
    expect(seen.size).toBe(structures.length);
    expect(views._InitialView['%MEMBERS']).toEqual(ids.slice(1));
    const names = Object.values(types).flatMap((type) => Object.keys(type));
    expect(names.filter((name) => name === 'type' || name === 'self')).toEqual([]);
    expect(names.filter((name) => !/^(%[A-Z_]+|[a-zA-Z]\w*)$/.test(name))).toEqual([]);
  });

  it('counts UTF-16 units, joins the stretches of a mark, and links from governor to dependent', () => {
    const text = '🙂 He said it is over, she said no.';
    const article = sampleArticle(
      text,
      [
        ['actor', 'He', { attrs: { type: 'person', name: 'Ben' } }],
        ['claim', 'it is over', { attrs: { odd: [1], stance: '-1' } }],
      ],
      [['source', 1, 0]],
    );
    const split = { ...article.marks[1]!, spans: [...article.marks[1]!.spans, { ...article.marks[0]!.spans[0]! }] };
    const { '%FEATURE_STRUCTURES': structures } = write({ ...article, marks: [article.marks[0]!, split] });
    const ofType = (type: string) => structures.filter((structure) => structure['%TYPE'] === `webanno.custom.${type}`);
    const marks = ofType('Mark');
    expect(marks.map(({ begin, end }) => text.slice(Number(begin), Number(end)))).toEqual(['He', 'it is over', 'He']);
    expect(marks[0]).toMatchObject({ label: 'actor', attr_type: 'person', attr_name: 'Ben' });
    expect(marks[1]).toMatchObject({ label: 'claim', attr_stance: '-1', attrs: '{"odd":[1]}', author_name: 'Ana' });
    expect(marks[2]).toMatchObject({ mark: marks[1]!.mark });
    expect(marks[2]).not.toHaveProperty('attr_stance');
    expect(ofType('Link')).toMatchObject([
      { label: 'source', '@Governor': marks[1]!['%ID'], '@Dependent': marks[0]!['%ID'], begin: 3, end: 5 },
    ]);
  });

  it('says what is not right in a file that was spoilt', () => {
    const [file] = cas.write(gold, 1);
    const said = (text: string) => {
      const read = cas.read([{ file: '', text }]);
      return read.ok ? null : read.message;
    };
    expect(said(file!.text)).toBeNull();
    expect(said(file!.text.slice(0, -20))).toBe('this is not one whole JSON object');
    expect(said(file!.text.replace('"sofaString"', '"sofa"'))).toBe('the file is not as UIMA writes it');
    expect(said(file!.text.replace(/("webanno.custom.Mark","@sofa":1,"begin":\d+,"end":)\d+/, '$150000'))).toContain(
      '50000',
    );
  });
});

it.skipIf(!hasPython('lxml'))('its type system is XML with the same types (skipped where Python has no lxml)', () => {
  const xml = cas.end(new GrowingVocabulary())[0]!.text;
  const types = python(
    `
import json, sys
from lxml import etree
ns = '{http://uima.apache.org/resourceSpecifier}'
root = etree.fromstring(sys.argv[1].encode('utf-8'))
name = lambda element: element.find(ns + 'name').text
print(json.dumps({name(t): [name(f) for f in t.iter(ns + 'featureDescription')] for t in root.iter(ns + 'typeDescription')}))
`,
    xml,
  );
  const { '%TYPES': inJson } = write(gold);
  const ours = Object.entries(inJson).filter(([type]) => type.startsWith('webanno.custom.'));
  expect(types).toEqual(
    Object.fromEntries(ours.map(([type, made]) => [type, Object.keys(made).filter((key) => !key.startsWith('%'))])),
  );
});
