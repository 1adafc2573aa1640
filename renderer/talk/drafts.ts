import type { OpenArticle } from '../session/session-types.ts';

/** What was begun and not sent, by what it is about. */
export type Drafts = Map<string, string>;

const KEPT = new WeakMap<object, Map<string, Drafts>>();

/**
 * What was begun in an article, among the talk of a set of marks: kept for as long as the session is, as the page of the
 * article is made anew when its reader passes by others, and when somebody reveals their marks.
 */
export function draftsIn(session: object, { aid, set }: Pick<OpenArticle, 'aid' | 'set'>): Drafts {
  const all = KEPT.get(session) ?? new Map<string, Drafts>();
  KEPT.set(session, all);
  const place = `${aid} ${set}`;
  const drafts = all.get(place) ?? new Map<string, string>();
  all.set(place, drafts);
  return drafts;
}

/** The text that was begun about something; null when none was. */
export const draftOf = (drafts: Drafts, about: string): string | null => drafts.get(about) ?? null;

/** Whether nothing else was begun about something since a text was sent, which is kept as a draft until it is written. */
export function isAsSent(drafts: Drafts, about: string, sent: string): boolean {
  const now = draftOf(drafts, about);
  return now === null || now.trim() === sent.trim();
}

/** Keeps what was begun; nothing but spaces is no draft. */
export function keepDraft(drafts: Drafts, about: string, text: string): void {
  if (text.trim() === '') drafts.delete(about);
  else drafts.set(about, text);
}
