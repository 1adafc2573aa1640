import { PERSON_COLOURS, type PersonColour } from '../../shared/model/person.ts';

/** Whether a word names one of the colours a person can choose. */
export const isPersonColour = (word: string): word is PersonColour =>
  (PERSON_COLOURS as readonly string[]).includes(word);
