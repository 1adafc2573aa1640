import type { Json } from '../../base/canonical-json.ts';

/** Deeper than anything Postil writes, and shallow enough for every reader's stack. */
const MAX_DEPTH = 32;

/**
 * Whether a value that came out of a Yjs update is JSON and nothing else. Yjs also carries `undefined`, bytes, big
 * integers and objects with a prototype of the sender's making, and canonical JSON would spell two such values alike.
 */
export function isPlainJson(value: unknown, depth = 0): value is Json {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed();
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    case 'object':
      if (value === null) return true;
      if (depth === MAX_DEPTH) return false;
      if (Array.isArray(value)) return value.every((each) => isPlainJson(each, depth + 1));
      if (Object.getPrototypeOf(value) !== Object.prototype) return false;
      return Object.entries(value).every(([key, each]) => key.isWellFormed() && isPlainJson(each, depth + 1));
    default:
      return false;
  }
}
