/** Says whether a value from across a process border has a type. Guards never throw. */
export type Guard<T> = (value: unknown) => value is T;

/** One guard for each argument of a call. */
export type GuardsOf<Args extends readonly unknown[]> = { readonly [I in keyof Args]: Guard<Args[I]> };

/** A string of at most `max` UTF-16 units without lone surrogates (they have no spelling in JSON or UTF-8). */
export const text =
  (max: number): Guard<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= max && value.isWellFormed();

/** True or false. */
export const flag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

/** A whole number from 1 to `most`. */
export const upTo =
  (most: number): Guard<number> =>
  (value): value is number =>
    Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;

/** At most `max` bytes. */
export const bytes =
  (max: number): Guard<Uint8Array> =>
  (value): value is Uint8Array =>
    value instanceof Uint8Array && value.byteLength <= max;

/** One of a closed list of strings. */
export const oneOf =
  <const T extends string>(list: readonly T[]): Guard<T> =>
  (value): value is T =>
    list.some((item) => item === value);

/** Null, or what `guard` takes. */
export const orNull =
  <T>(guard: Guard<T>): Guard<T | null> =>
  (value): value is T | null =>
    value === null || guard(value);

/** An array of at most `max` items that `guard` takes. */
export const listOf =
  <T>(guard: Guard<T>, max: number): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= max && value.every(guard);

/** An object of at most `max` fields with any names of at most 100 characters, each of which `guard` takes. */
export const mapOf =
  <T>(guard: Guard<T>, max: number): Guard<{ readonly [key: string]: T }> =>
  (value): value is { readonly [key: string]: T } => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const fields = Object.entries(value);
    return fields.length <= max && fields.every(([key, field]) => text(100)(key) && guard(field));
  };

/** An object with exactly these fields. */
export const shape =
  <T extends object>(fields: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<T> =>
  (value): value is T =>
    hasOnly(value, fields) && Object.keys(fields).every((key) => Object.hasOwn(value, key));

/** An object with any of these fields and no others. */
export const partial =
  <T extends object>(fields: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<Partial<T>> =>
  (value): value is Partial<T> =>
    hasOnly(value, fields);

function hasOnly(value: unknown, fields: { readonly [key: string]: Guard<unknown> }): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([key, field]) => Object.hasOwn(fields, key) && fields[key]!(field));
}
