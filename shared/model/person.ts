import type { MemberId } from './ids.ts';

/** The colours a person can choose; each has a light and a dark value in the workbench's tokens. */
export const PERSON_COLOURS = ['teal', 'plum', 'ochre', 'indigo', 'rose', 'moss', 'slate', 'rust'] as const;

/** One of the colours a person can choose. */
export type PersonColour = (typeof PERSON_COLOURS)[number];

/** The colour somebody is offered first: always the same for one person, and mostly another for the next. */
export const firstColour = (member: MemberId): PersonColour =>
  PERSON_COLOURS[[...member].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % PERSON_COLOURS.length] ??
  PERSON_COLOURS[0];
