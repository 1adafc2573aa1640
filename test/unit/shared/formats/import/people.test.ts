import { describe, expect, it } from 'vitest';
import type { ForeignDocument, ForeignMark } from '../../../../../shared/formats/foreign.ts';
import { bringMarks } from '../../../../../shared/formats/import/bring-marks.ts';
import { decided } from '../../../../../shared/formats/import/choices.ts';
import { MarksThere } from '../../../../../shared/formats/import/marks-there.ts';
import { planImport } from '../../../../../shared/formats/import/plan.ts';
import { samePeople } from '../../../../../shared/formats/import/same-people.ts';
import { byPseudonym, worksOf } from '../../../../../shared/formats/import/works.ts';
import { articleIdOf, newStepKey, type StepKey } from '../../../../../shared/model/ids.ts';
import type { Step } from '../../../../../shared/model/step.ts';
import { newFold } from '../../../../../shared/steps/fold.ts';
import { ANA, BEN } from '../../../../kit/people.ts';

const TEXT = 'The quay lost nine boats on Sunday. Ilse Brandt said so, and the harbour office said nothing.';
const LABELS = new Map([['claim', 'claim']]);
const WORDS = ['quay', 'nine boats', 'Sunday', 'Ilse Brandt', 'said so', 'harbour office'];

const on = (words: string, annotator: string): ForeignMark => ({
  ...{ id: `${annotator} ${words}`, label: 'claim', attrs: {}, annotator, note: null },
  spans: [{ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }],
});
const by = (annotator: string, words = WORDS): readonly ForeignMark[] => words.map((each) => on(each, annotator));
const file = (...marks: readonly ForeignMark[]): ForeignDocument => ({
  ...{ name: 'quay', text: TEXT, meta: {}, marks, links: [] },
});

type Room = readonly (readonly [StepKey, Step])[];

/** What a person's import of a file writes into a room, whose steps so far are given. */
function written(
  document: ForeignDocument,
  called: readonly (readonly [string, string])[],
  who = ANA,
  before: Room = [],
) {
  const annotators = new Map(called);
  const fold = newFold();
  fold.add(before);
  const steps = [...before];
  const { document: meant } = decided(document, {
    ...{ labels: LABELS, attributes: new Map(), linkTypes: new Map(), eventsAt: 'claim' as const, annotators },
  });
  const works = byPseudonym(worksOf([document]), annotators);
  const count = bringMarks(planImport(meant, LABELS, undefined, works), fold, (acts, pseudonym) => {
    const key = newStepKey(who);
    const step: Step = {
      ...{ v: 1, by: who, at: 0, seq: fold.seq + 1, via: 'import', acts: acts(key), sig: '' },
      ...(pseudonym === null ? {} : { for: pseudonym }),
    };
    steps.push([key, step]);
    fold.add([[key, step]]);
  });
  return { steps: steps satisfies Room, count, there: new MarksThere(fold) };
}

const marksIn = (room: Room): number => {
  const fold = newFold();
  fold.add(room);
  return [...fold.all('mark')].length;
};

const found = (document: ForeignDocument, there: MarksThere, more: readonly ForeignDocument[] = []) =>
  samePeople([{ aid: articleIdOf(TEXT), marks: planImport(document, LABELS).marks, there }], more);

describe('two people who bring in the same file apart', () => {
  const both = file(...by('ana'), ...by('ben', WORDS.slice(1)));
  const numbers = [['ana', 'annotator 1'] as const, ['ben', 'annotator 2'] as const];
  const names = [['ana', 'ana'] as const, ['ben', 'ben'] as const];

  it('have made the same marks once their rooms are merged, whatever they called the annotators', () => {
    const [one, other] = [written(both, numbers), written(both, names, BEN)];
    expect(one.count.marks).toBe(11);
    expect(marksIn([...one.steps, ...other.steps])).toBe(11);
    expect(marksIn([...other.steps, ...one.steps])).toBe(11);
  });

  it('keep annotators apart who marked all the same', () => {
    const alike = file(...by('ana'), ...by('ben').map((mark, at) => ({ ...mark, id: `ana ${WORDS[at]}` })));
    const room = [...written(alike, numbers).steps, ...written(alike, names, BEN).steps];
    expect(marksIn(room)).toBe(12);
  });

  it('have other marks where another annotator marked the same: their works differ, or are too small to tell', () => {
    const apart = (words: readonly string[]) => [
      ...written(file(...by('ana', [...words])), [['ana', 'annotator 1']]).steps,
      ...written(file(...by('ben', [...words])), [['ben', 'annotator 2']], BEN).steps,
    ];
    expect(marksIn(apart(WORDS))).toBe(12);
    expect(marksIn(apart(['quay']))).toBe(2);
  });

  it('say nothing of what the file calls an annotator where a pseudonym was given', () => {
    const { steps } = written(both, numbers);
    expect(JSON.stringify(steps.map(([, { acts }]) => acts))).not.toMatch(/\bana\b|\bben\b/);
    // Nor does a digest: another name makes the same one.
    const renamed = file(...by('ana').map((mark) => ({ ...mark, annotator: 'Zoe' })));
    expect([...worksOf([renamed]).values()]).toEqual([...worksOf([file(...by('ana'))]).values()]);
  });
});

describe('an annotator who is in the project under another name', () => {
  it('is known by the work, and it adds nothing under that name', () => {
    const first = written(file(...by('ana'), ...by('ben', WORDS.slice(1))), [
      ['ana', 'annotator 1'],
      ['ben', 'annotator 2'],
    ]);
    const again = file(...by('Ana'), ...by('Ben', WORDS.slice(1)));
    const same = found(again, first.there);
    expect(same).toEqual([
      { name: 'Ana', pseudonym: 'annotator 1', isSure: true },
      { name: 'Ben', pseudonym: 'annotator 2', isSure: true },
    ]);
    const called = same.map(({ name, pseudonym }) => [name, pseudonym] as const);
    expect(written(again, called, BEN, first.steps).count).toMatchObject({ marks: 0, already: 11 });
  });

  it('may be who marked a part of it, or more, or too little: a person says it, for it may well be somebody else', () => {
    const { there } = written(file(...by('ana', WORDS.slice(0, 5))), [['ana', 'annotator 1']]);
    const maybe = [{ pseudonym: 'annotator 1', isSure: false }];
    expect(found(file(...by('Ben')), there)).toMatchObject(maybe);
    expect(found(file(...by('Ben', WORDS.slice(0, 2))), there)).toMatchObject(maybe);
    const all = file(...by('Ben', WORDS.slice(0, 5)));
    expect(found(all, there)).toMatchObject([{ isSure: true }]);
    expect(found(all, there, [file(...by('Ana'))])).toMatchObject([{ isSure: true }]);
    expect(found(all, there, [file(...by('Ben', ['Sunday']))])).toMatchObject(maybe);
    const whole = written(file(...by('ana')), [['ana', 'annotator 1']]).there;
    expect(found(all, whole)).toMatchObject(maybe);
  });

  it('is nobody who marked something else as well as leaving something out', () => {
    const { there } = written(file(...by('ana', WORDS.slice(0, 5))), [['ana', 'annotator 1']]);
    expect(found(file(...by('Ben', WORDS.slice(1))), there)).toEqual([]);
  });
});
