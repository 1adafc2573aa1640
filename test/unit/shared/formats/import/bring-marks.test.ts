import { describe, expect, it } from 'vitest';
import type { ForeignDocument, ForeignMark } from '../../../../../shared/formats/foreign.ts';
import { bringMarks } from '../../../../../shared/formats/import/bring-marks.ts';
import { present } from '../../../../../shared/formats/import/not-carried.ts';
import { planImport } from '../../../../../shared/formats/import/plan.ts';
import { type ActId, actId, newStepKey, type StepKey } from '../../../../../shared/model/ids.ts';
import type { Act, Step } from '../../../../../shared/model/step.ts';
import { drop } from '../../../../../shared/steps/commands.ts';
import { newFold } from '../../../../../shared/steps/fold.ts';
import { isTooLong } from '../../../../../shared/steps/step-length.ts';
import { inverse } from '../../../../../shared/steps/undo.ts';
import { ANA } from '../../../../kit/people.ts';

const TEXT = 'The quay lost nine boats. Ilse Brandt said so.';
const LABELS = new Map([
  ['PER', 'actor'],
  ['claim', 'claim'],
]);

const on = (words: string, label: string, more: Partial<ForeignMark> = {}): ForeignMark => ({
  ...{ id: words, label, attrs: {}, annotator: null, note: null },
  spans: [{ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }],
  ...more,
});

const document = (marks: readonly ForeignMark[], links: ForeignDocument['links'] = []): ForeignDocument => ({
  ...{ name: 'quay', text: TEXT, meta: {}, marks, links },
});

/** A room that steps are written into one by one, as in an open article. */
class Desk {
  readonly fold = newFold();
  readonly steps: [StepKey, Step][] = [];

  write = (acts: (key: StepKey) => readonly Act[], whose: string | null, via = 'import'): StepKey => {
    const key = newStepKey(ANA);
    const named = whose === null ? {} : { for: whose };
    const step: Step = { v: 1, by: ANA, at: 0, seq: this.fold.seq + 1, via, ...named, acts: acts(key), sig: '' };
    this.steps.push([key, step]);
    this.fold.add([[key, step]]);
    return key;
  };

  bringIn = (foreign: ForeignDocument) =>
    bringMarks(planImport(foreign, LABELS), this.fold, (acts, whose) => {
      this.write(acts, whose);
    });

  undo(): void {
    for (const [key] of this.steps.slice().reverse()) {
      const { acts } = inverse(this.fold, key);
      if (acts.length > 0) this.write(() => acts, null, 'undo');
    }
  }

  get marks(): number {
    return [...this.fold.all('mark')].length;
  }
}

const TWO = [on('nine boats', 'claim'), on('Ilse Brandt', 'PER', { note: 'the mayor' })];
const LINK = [{ type: 'source', from: 'nine boats', to: 'Ilse Brandt' }];

it('marks of a whole long text come in steps that every hub takes', () => {
  const text = 'What was said of it. '.repeat(9_000);
  const whole = on('', 'claim', { spans: [{ start: 0, end: text.length - 1 }] });
  const plan = planImport({ ...document([whole]), text }, LABELS);
  const marks = Array.from({ length: 24 }, (_, at) => ({ ...plan.marks[0]!, source: `${at}` })); // the one mark's
  const desk = new Desk();
  bringMarks({ ...plan, marks }, desk.fold, (acts, whose) => void desk.write(acts, whose));
  expect([desk.steps.length, desk.marks]).toEqual([2, 24]);
  expect(desk.steps.filter(([, step]) => isTooLong(step))).toEqual([]);
});

describe('marks that are brought in', () => {
  it('come with their notes and links, each annotator’s in a step of their own', () => {
    const desk = new Desk();
    const marks = [
      on('nine boats', 'claim', { id: 'a', annotator: 'annotator 1' }),
      on('nine boats', 'claim', { id: 'b', annotator: 'annotator 2' }),
      on('Ilse Brandt', 'PER', { id: 'c', annotator: 'annotator 1', note: 'the mayor' }),
    ];
    const made = desk.bringIn(document(marks, [{ type: 'source', from: 'a', to: 'c' }]));
    expect(made).toMatchObject({ marks: 3, links: 1, already: 0, back: 0, widened: 0, tooLong: 0, loose: 0 });
    expect(desk.steps.map(([, step]) => [step.for, step.acts.map(({ kind }) => kind).join(' ')])).toEqual([
      ['annotator 1', 'mark mark comment'],
      ['annotator 2', 'mark'],
      ['annotator 1', 'relate'],
    ]);
    const [link] = [...desk.fold.all('relate')];
    const actor = desk.fold.get(link?.fields.to?.value as ActId); // a link's end is an act's id
    expect(actor?.fields.tag?.value).toBe('actor');
    expect([...desk.fold.all('comment')][0]?.fields.text?.value).toBe('the mayor');
  });

  it('add nothing when they come again, also under other names for their marks, and without annotators', () => {
    const desk = new Desk();
    const named = TWO.map((mark) => ({ ...mark, annotator: 'annotator 1' }));
    desk.bringIn(document(named, LINK));
    const before = desk.steps.length;
    const others = TWO.map((mark) => ({ ...mark, id: `other ${mark.id}` }));
    const links = [{ type: 'source', from: 'other nine boats', to: 'other Ilse Brandt' }];
    expect(desk.bringIn(document(others, links))).toMatchObject({ marks: 0, links: 0, already: 3 });
    expect(desk.bringIn(document(named, LINK))).toMatchObject({ marks: 0, links: 0, already: 3 });
    expect(desk.steps.length).toBe(before);
  });

  it('lose nothing of what their rows tell when they come again: they are there', () => {
    const desk = new Desk();
    const own = { ...{ at: '2024-10-18T12:00:00.000Z', author: { id: 'a', name: 'Ana', for: null } } };
    const more = { ...own, contested: {}, dropContested: false };
    const marks = TWO.map((mark) => ({ ...mark, own: more }));
    const links = LINK.map((link) => ({ ...link, own: { ...more, id: actId(newStepKey(ANA), 0), attrs: {} } }));
    const lost = { 'times at which marks and links were made': 3, 'names of who made links': 1 };
    expect(desk.bringIn(document(marks, links)).notBrought).toMatchObject(lost);
    const again = desk.bringIn(document(marks, links));
    expect([again.already, present(again.notBrought)]).toEqual([3, {}]);
    const one = on('quay', 'claim', { own: more });
    expect(present(desk.bringIn(document([...marks, one], links)).notBrought)).toEqual({
      'times at which marks and links were made': 1,
    });
  });

  it('come back whole after their import was undone, but not what somebody dropped by hand', () => {
    const desk = new Desk();
    desk.bringIn(document(TWO, LINK));
    desk.undo();
    expect(desk.marks).toBe(0);
    expect(desk.bringIn(document(TWO, LINK))).toMatchObject({ marks: 0, links: 0, back: 3, already: 0 });
    expect(desk.marks).toBe(2);
    expect([...desk.fold.all('relate')]).toHaveLength(1);
    const claim = [...desk.fold.all('mark')].find(({ fields }) => fields.tag?.value === 'claim');
    desk.write(() => [drop(claim!)], null, 'hand');
    expect(desk.bringIn(document(TWO, LINK))).toMatchObject({ marks: 0, back: 0, already: 3 });
    expect(desk.marks).toBe(1);
  });

  it('are parted into steps that are not too long, and their links find them all', () => {
    const desk = new Desk();
    const text = 'word '.repeat(1_200);
    const many = Array.from({ length: 1_200 }, (_, at) =>
      on('', 'claim', { id: `${at}`, spans: [{ start: 5 * at, end: 5 * at + 4 }] }),
    );
    const links = many.slice(1).map(({ id }, at) => ({ type: 'same', from: `${at}`, to: id }));
    const made = desk.bringIn({ ...document(many, links), text });
    expect(made).toMatchObject({ marks: 1_200, links: 1_199 });
    expect(Math.max(...desk.steps.map(([, { acts }]) => acts.length))).toBe(500);
    expect(
      desk.steps.every(([key, { acts }]) => acts.every((_, at) => desk.fold.get(actId(key, at)) !== undefined)),
    ).toBe(true);
  });
});
