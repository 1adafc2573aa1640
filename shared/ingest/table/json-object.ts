/** An object of JSON. */
export type Json = { readonly [key: string]: unknown };

/** A field this long is a text, in UTF-16 units. */
const TEXT = 80;

/** Whether a value is an object with named fields. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a row has a text of its own, be it in paragraphs. */
export const hasText = (row: unknown): boolean =>
  isObject(row) && Object.values(row).some((field) => (Array.isArray(field) ? field : [field]).some(isLong));

const isLong = (value: unknown): boolean => typeof value === 'string' && value.length >= TEXT;
