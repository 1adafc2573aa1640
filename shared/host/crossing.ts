import { fromBase64url, toBase64url } from '../base/base64url.ts';

/**
 * How values cross as JSON text on loopback (Electron's IPC clones them by itself). Bytes travel as
 * `{"$bytes": "<base64url>"}`; an object of our own that has a key beginning with `$` travels inside `{"$plain": {...}}`,
 * so that nothing a step holds can pass for bytes. `undefined` travels as JSON lets it: a field vanishes.
 */
export function toWire(value: unknown): string {
  return JSON.stringify(pack(value)) ?? 'null';
}

/** The value behind text made by `toWire`. @throws SyntaxError when it is no such text */
export function fromWire(text: string): unknown {
  return unpack(JSON.parse(text));
}

function pack(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: toBase64url(value) };
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value !== 'object' || value === null) return value;
  const packed = mapFields(value, pack);
  return Object.keys(value).some((key) => key.startsWith('$')) ? { $plain: packed } : packed;
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) {
    const bytes = typeof value.$bytes === 'string' ? fromBase64url(value.$bytes) : null;
    if (bytes === null) throw new SyntaxError('bytes that are not base64url');
    return bytes;
  }
  if ('$plain' in value && typeof value.$plain === 'object' && value.$plain !== null) {
    return mapFields(value.$plain, unpack);
  }
  return mapFields(value, unpack);
}

function mapFields(value: object, map: (field: unknown) => unknown): unknown {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, map(field)]));
}
