import type { TextPoint } from '../model/text-point.ts';
import type { TextState } from './resolve.ts';

/**
 * The point at an offset (UTF-16), held by the character behind it (0) or by the one before it (-1); by the other one
 * where there is no such character. Null in an empty text, and for an offset outside it.
 */
export function pointAt({ text, chars }: TextState, offset: number, assoc: TextPoint[2]): TextPoint | null {
  if (text.length === 0 || offset < 0 || offset > text.length) return null;
  const after = offset === text.length || (assoc === -1 && offset > 0);
  const [client, clock] = chars.idAt(after ? offset - 1 : offset);
  return [client, clock, after ? -1 : 0];
}

/** Where a point lies now (UTF-16): of a deleted character, where it stood. Null while the text here does not cover it. */
export function offsetOfPoint([client, clock, assoc]: TextPoint, { chars, covers }: TextState): number | null {
  const place = covers([client, clock]) ? chars.placeOf([client, clock]) : null;
  if (place === null) return null;
  return assoc === -1 && place.alive ? place.index + 1 : place.index;
}
