import type { MemberId } from '../../shared/model/ids.ts';

/** A count with its noun: `1 mark`, `2,000 marks`. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString()} ${n === 1 ? one : many}`;

export { shorten } from '../../shared/text/shorten.ts';

/** The beginning of a member's id, as people compare it. */
export const shortId = (member: MemberId): string => `${member.slice(0, 6)}…`;

/** What an error says of itself. */
export const errorWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
