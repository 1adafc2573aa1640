/** What was begun and not sent, by what it is about. */
export type Drafts = Map<string, string>;

/** The text that was begun about something; null when none was. */
export const draftOf = (drafts: Drafts, about: string): string | null => drafts.get(about) ?? null;

/** Keeps what was begun; nothing but spaces is no draft. */
export function keepDraft(drafts: Drafts, about: string, text: string): void {
  if (text.trim() === '') drafts.delete(about);
  else drafts.set(about, text);
}
