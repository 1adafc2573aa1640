import { expect, it } from 'vitest';
import { memberIdOf } from '../../../../shared/model/ids.ts';
import { firstColour, PERSON_COLOURS } from '../../../../shared/model/person.ts';

const people = Array.from({ length: 200 }, (_, n) => memberIdOf(new Uint8Array(32).fill(n)));

it('offers one person the same colour every time', () => {
  for (const person of people) expect(firstColour(person)).toBe(firstColour(person));
});

it('offers two people different colours mostly', () => {
  const offered = Map.groupBy(people, firstColour);
  expect([...offered.keys()].toSorted()).toEqual([...PERSON_COLOURS].toSorted());
  // Evenly shared out, each colour would be offered to 25 of them.
  for (const [colour, { length }] of offered) expect(length, colour).toBeLessThan(50);
});
