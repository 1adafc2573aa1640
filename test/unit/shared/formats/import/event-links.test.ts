import { expect, test } from 'vitest';
import { readBrat } from '../../../../../shared/formats/brat/read.ts';
import type { ForeignDocument } from '../../../../../shared/formats/foreign.ts';
import { decided } from '../../../../../shared/formats/import/choices.ts';
import { eventsAtClaims } from '../../../../../shared/formats/import/event-links.ts';
import { joinEqual } from '../../../../../shared/formats/import/join-equal.ts';
import { proposedLinkType } from '../../../../../shared/formats/import/proposed-link-type.ts';

const TEXT = 'Ilse said nine boats and ten nets sank.';
const LABELS = new Map([
  ['Source', 'actor'],
  ['Cue', 'cue'],
  ['Content', 'claim'],
  ['Attribution', 'Attribution'],
]);

/** A document in which who says what is an event, as `event` has it. */
function document(...event: readonly string[]): ForeignDocument {
  const bound = [
    ...['T1\tSource 0 4\tIlse', 'T2\tCue 5 9\tsaid', 'T3\tContent 10 20\tnine boats', 'T4\tAttribution 5 9\tsaid'],
    'T5\tContent 25 33\tten nets',
  ];
  const read = readBrat('a', TEXT, [...bound, ...event].join('\n'));
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

/** The links, a line each. */
const lines = ({ links }: Pick<ForeignDocument, 'links'>) => links.map(({ type, from, to }) => `${type} ${from} ${to}`);

test('links of an event start at its claim, and the trigger keeps the one to it', () => {
  const made = eventsAtClaims(document('E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1'), LABELS);
  expect(made.events).toBe(1);
  expect(lines(made.document)).toEqual(['Content T4 T3', 'Cue T3 T2', 'Source T3 T1']);
});

test('each claim of an event is linked to all that is no claim, under the names that links have here', () => {
  const made = eventsAtClaims(
    document('E1\tAttribution:T4 Source:T1 Content:T3 Content2:T5'),
    LABELS,
    proposedLinkType,
  );
  expect(lines(made.document)).toEqual(['source T3 T1', 'source T5 T1', 'Content T4 T3', 'Content T4 T5']);
});

test.each([
  ['without a claim', ['E1\tAttribution:T4 Cue:T2 Source:T1'], ['Cue T4 T2', 'Source T4 T1']],
  ['of nothing but a claim', ['E1\tAttribution:T4 Content:T3'], ['Content T4 T3']],
  ['whose trigger is a claim', ['E1\tContent:T3 Source:T1 Content:T5'], ['Source T3 T1', 'Content T3 T5']],
])('an event %s stays as it is, as relations do', (_, event, links) => {
  const given = document(...event, 'R1\tmakes Arg1:T4 Arg2:T1');
  const made = eventsAtClaims(given, LABELS);
  expect(made).toMatchObject({ events: 0 });
  expect(lines(made.document)).toEqual([...links, 'makes T4 T1']);
});

test('a choice decides, and labels do: where no role is a claim, links start at the trigger', () => {
  const given = document('E1\tAttribution:T4 Content:T3 Source:T1');
  const choices = { labels: LABELS, attributes: new Map(), annotators: new Map(), linkTypes: new Map() };
  const linked = (eventsAt: 'claim' | 'trigger', labels = LABELS) => decided(given, { ...choices, labels, eventsAt });
  expect(linked('claim').events).toBe(1);
  expect(lines(linked('claim').document)).toContain('Source T3 T1');
  expect(linked('trigger').events).toBe(0);
  expect(lines(linked('trigger').document)).toContain('Source T4 T1');
  expect(linked('claim', new Map([...LABELS, ['Content', 'Content']])).events).toBe(0);
});

test('events of two people on one text are told apart, whatever their ids', () => {
  const [joined] = joinEqual([
    document('E1\tAttribution:T4 Content:T3 Source:T1'),
    document('E1\tAttribution:T4 Content:T5 Cue:T2'),
  ]);
  const made = eventsAtClaims(joined!, LABELS); // two documents of one text are one
  expect(lines(made.document)).toEqual([
    ...['Content 1/T4 1/T3', 'Source 1/T3 1/T1'],
    ...['Content 2/T4 2/T5', 'Cue 2/T5 2/T2'],
  ]);
});
