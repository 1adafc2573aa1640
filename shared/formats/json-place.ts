/** A place in a text as people count: lines and columns from 1, columns in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Where an offset of a text lies. */
export function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The value of a JSON text, or where it stops being JSON. */
export function parseJson(text: string): { readonly value: unknown } | { readonly flawAt: TextPlace } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    // The engine tells the place in its message alone, and not that of a text that ends too soon.
    const at = /at position (\d+)/.exec(error instanceof Error ? error.message : '');
    return { flawAt: placeOf(text, at === null ? text.length : Number(at[1])) };
  }
}
