/**
 * A place between two characters of a `Y.Text`, named by one of them, so that it stays right while the text around it
 * changes: that character's id as [client, clock], and on which side of it the place is: before it (0) or after it (-1).
 */
export type TextPoint = readonly [client: number, clock: number, assoc: 0 | -1];

/** Whether a value has the form of a point. */
export function isTextPoint(value: unknown): value is TextPoint {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [client, clock, assoc] = value;
  return isCount(client) && isCount(clock) && (assoc === 0 || assoc === -1);
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0; // a safe integer
