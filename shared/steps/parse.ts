import type { Anchor } from '../model/anchor.ts';
import { isActId, isMemberId } from '../model/ids.ts';
import type { Act, Step } from '../model/step.ts';

/** The schema version of the steps that this Postil writes and reads. */
const VERSION = 1;
/** The longest list of acts in one step: a mark-all or an import beyond that is several steps. */
export const MAX_ACTS = 2_000;
/** The longest plain string in an act: a comment, a quote. UTF-16 units. */
const MAX_STRING = 200_000;

/**
 * The step behind a value of the `steps` map, or null when it is none. Hand-written because it runs for every step of
 * every room that is opened. Acts of unknown kind and unknown fields are let through: a newer Postil wrote them.
 */
export function parseStep(value: unknown): Step | null {
  if (!isObject(value)) return null;
  const { v, by, at, seq, via, acts, sig } = value;
  if (v !== VERSION || !isMemberId(by) || !isCount(at) || !isCount(seq)) return null;
  if (typeof via !== 'string' || typeof sig !== 'string' || !Array.isArray(acts)) return null;
  if (acts.length === 0 || acts.length > MAX_ACTS) return null;
  if (value.for !== undefined && typeof value.for !== 'string') return null;
  for (const act of acts) if (!isObject(act) || typeof act.kind !== 'string') return null;
  return value as unknown as Step; // every field was looked at above; acts are read through `parseAct`
}

/** Whether a value of the `steps` map was written by a newer Postil: it says so itself. */
export const isNewerStep = (value: unknown): boolean => isObject(value) && isCount(value.v) && value.v > VERSION;

/** The act behind an entry of `acts`, or null when this version does not know its kind or cannot read it. */
export function parseAct(value: unknown): Act | null {
  if (!isObject(value)) return null;
  switch (value.kind) {
    case 'mark':
      if (!isString(value.tag) || !Array.isArray(value.spans) || value.spans.length === 0) return null;
      if (!value.spans.every(isAnchor) || !isFieldsOrAbsent(value.attrs) || !isStringOrAbsent(value.source))
        return null;
      break;
    case 'edit':
      if (!isActId(value.of) || !isObject(value.set) || !isObject(value.over)) return null;
      if (!Object.values(value.over).every((ids) => Array.isArray(ids) && ids.every(isActId))) return null;
      if (value.gives !== undefined && !(isObject(value.gives) && Object.values(value.gives).every(isActId)))
        return null;
      break;
    case 'relate':
      if (!isString(value.type) || !isActId(value.from) || !isActId(value.to)) return null;
      if (!isFieldsOrAbsent(value.attrs) || !isStringOrAbsent(value.source)) return null;
      break;
    case 'comment':
      if (!(value.of === null || isActId(value.of)) || !isString(value.text)) return null;
      if (value.re !== undefined && !isActId(value.re)) return null;
      break;
    case 'verdict':
      if (!isActId(value.of) || (value.is !== 'accept' && value.is !== 'reject') || !isStringOrAbsent(value.why))
        return null;
      break;
    case 'progress':
      if (!isString(value.state)) return null;
      break;
    case 'make':
      if (!isString(value.what) || !isObject(value.fields) || !isStringOrAbsent(value.source)) return null;
      break;
    default:
      return null;
  }
  return value as unknown as Act; // checked by kind above
}

/** Whether a value has the form of an anchor. */
export function isAnchor(value: unknown): value is Anchor {
  return (
    isObject(value) &&
    isCharId(value.start) &&
    isCharId(value.end) &&
    isString(value.quote) &&
    isString(value.prefix) &&
    isString(value.suffix)
  );
}

const isCharId = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && isCount(value[0]) && isCount(value[1]);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isString = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_STRING;
const isStringOrAbsent = (value: unknown): boolean => value === undefined || isString(value);
const isFieldsOrAbsent = (value: unknown): boolean => value === undefined || isObject(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
