/** The colours a person can choose; each has a light and a dark value in the workbench's tokens. */
export const PERSON_COLOURS = ['teal', 'plum', 'ochre', 'indigo', 'rose', 'moss', 'slate', 'rust'] as const;

/** One of the colours a person can choose. */
export type PersonColour = (typeof PERSON_COLOURS)[number];
