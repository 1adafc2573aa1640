import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isBegunBy, isSample } from '../../../../renderer/tour/is-sample.ts';
import { nextStep, TOUR_STEPS, type TourState } from '../../../../renderer/tour/tour-steps.ts';
import { liveText } from '../../../../shared/anchor/live-text.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import { makeProject } from '../../../../shared/model/records.ts';
import { SAMPLE_ARTICLES } from '../../../../shared/sample/articles.ts';
import { drop, edit, mark } from '../../../../shared/steps/commands.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';
import { inverse } from '../../../../shared/steps/undo.ts';
import { bodyOf, genesisUpdate } from '../../../../shared/text/genesis.ts';
import { ar } from '../../../../shared/words/ar/ar.ts';
import { en } from '../../../../shared/words/en/en.ts';
import { ANA, BEN, Device } from '../../../kit/people.ts';

const TEXT = SAMPLE_ARTICLES[0]!;
const AIDS = SAMPLE_ARTICLES.map(articleIdOf);

function desk(person = ANA) {
  const doc = newRoomDoc();
  Y.applyUpdate(doc, genesisUpdate(TEXT));
  const text = liveText(bodyOf(doc));
  const device = new Device(person);
  const words = (quote: string) => [
    text.describe({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length }),
  ];
  const state: TourState = { me: ANA, article: { fold: device.fold, text }, withFigures: 0, exported: false };
  return { device, words, state };
}

test('each step is seen in what is there, in its order', () => {
  const { device, words, state } = desk();
  expect(nextStep(state, 0)).toBe(0);
  device.do(mark('actor', words('328 people')));
  expect(nextStep(state, 0)).toBe(0);
  device.do(mark('figure', words('328 people')));
  expect(nextStep(state, 0)).toBe(1);
  device.do(mark('claim', words('Two days')));
  expect(nextStep(state, 0)).toBe(1);
  const claim = device.do(mark('claim', words('328 people were on board')));
  expect(nextStep(state, 0)).toBe(2);
  const retag = device.do(edit(device.fold.get(claim)!, { tag: 'actor' }));
  // The claim is gone with its new tag, and what was done is passed all the same.
  expect(nextStep(state, 2)).toBe(3);
  const key = [...device.fold.keys()].find((one) => retag.startsWith(one))!;
  device.act(inverse(device.fold, key).acts, 'undo');
  expect(nextStep(state, 0)).toBe(4);
  expect(nextStep({ ...state, withFigures: 1 }, 0)).toBe(4);
  expect(nextStep({ ...state, withFigures: 2 }, 0)).toBe(5);
  expect(nextStep({ ...state, withFigures: 2, exported: true }, 0)).toBe(TOUR_STEPS.length);
});

test('what was done and dropped was done; what somebody else did was not', () => {
  const { device, words, state } = desk();
  const id = device.do(mark('figure', words('328 people')));
  device.do(drop(device.fold.get(id)!));
  expect(nextStep(state, 0)).toBe(1);
  const other = desk(BEN);
  other.device.do(mark('figure', other.words('328 people')));
  expect(nextStep(other.state, 0)).toBe(0);
});

test('what was skipped is not asked for again, and without an open article nothing is done', () => {
  const { state } = desk();
  expect(nextStep(state, 3)).toBe(3);
  expect(nextStep({ ...state, article: null }, 0)).toBe(0);
});

test.each([
  ['English', en.tour.steps],
  ['Arabic', ar.tour.steps],
])('the words to select stand in the sample, and the headline begins like that: in %s', (_language, steps) => {
  const said = TOUR_STEPS.map(({ id }) => steps[id]);
  const quotes = said.flatMap((words) =>
    [...words.matchAll(/[“\u2068]([^”\u2069]+)[”\u2069]/g)].map((found) => found[1]!),
  );
  expect(quotes).toHaveLength(5);
  for (const quote of quotes) {
    const begin = quote.replace('…', '');
    expect(
      SAMPLE_ARTICLES.some((text) => text.includes(begin)),
      quote,
    ).toBe(true);
  }
});

test('every sentence ends, and its keys stand in pairs of backticks', () => {
  for (const words of [en, ar].flatMap(({ tour }) => [...Object.values(tour.steps), tour.over])) {
    expect(words).toMatch(/\.$/);
    expect(words.split('`').length % 2, words).toBe(1);
  }
});

test('the sample is told by its texts, in any order and among others', () => {
  expect(isSample(AIDS.toReversed())).toBe(true);
  expect(isSample([...AIDS, articleIdOf('Another one.\n')])).toBe(true);
  expect(isSample(AIDS.slice(1))).toBe(false);
  expect(isSample([])).toBe(false);
});

test('whoever joins somebody’s sample is shown no first steps', () => {
  const project = new Device(ANA);
  expect(isBegunBy(project.fold, ANA), 'nothing has come in yet').toBe(false);
  project.act([makeProject('Ferry')], 'setup');
  expect(isBegunBy(project.fold, ANA)).toBe(true);
  expect(isBegunBy(project.fold, BEN)).toBe(false);
});
