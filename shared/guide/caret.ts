/** A place in the guidelines that moves with the words, as Yjs's `RelativePosition` is told to others. */
export interface GuidePlace {
  readonly type: PlaceId | null;
  readonly tname: string | null;
  readonly item: PlaceId | null;
  readonly assoc: number;
}

interface PlaceId {
  readonly client: number;
  readonly clock: number;
}

/** Where somebody writes in the guidelines, as their window tells it in the room of the guidelines (field `caret`). */
export interface GuideCaret {
  readonly anchor: GuidePlace;
  readonly focus: GuidePlace;
}

/** The `caret` of a message, or null when it is none: whatever comes over the network may be made up. */
export function parseGuideCaret(value: unknown): GuideCaret | null {
  if (!isObject(value)) return null;
  const anchor = parsePlace(value.anchor);
  const focus = parsePlace(value.focus);
  return anchor === null || focus === null ? null : { anchor, focus };
}

function parsePlace(value: unknown): GuidePlace | null {
  if (!isObject(value)) return null;
  const type = parseId(value.type ?? null);
  const item = parseId(value.item ?? null);
  const tname = value.tname ?? null;
  const assoc = value.assoc ?? 0;
  if (type === undefined || item === undefined || !(tname === null || tname === 'root')) return null;
  if (assoc !== 0 && assoc !== -1) return null;
  return type === null && item === null && tname === null ? null : { type, tname, item, assoc };
}

function parseId(value: unknown): PlaceId | null | undefined {
  if (value === null) return null;
  if (!isObject(value) || !isCount(value.client) || !isCount(value.clock)) return undefined;
  return { client: value.client, clock: value.clock };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
