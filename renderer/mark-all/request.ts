import type { MatchRules } from '../../shared/find/occurrences.ts';
import type { Attributes } from '../../shared/suggest/attributes.ts';
import type { Ask, Scope } from '../find/ask.ts';

/** What is offered to be marked wherever it stands. */
export interface MarkAllRequest {
  readonly words: string;
  readonly rules: MatchRules;
  readonly scope: Scope;
  readonly tag: string;
  /** The attributes of the mark it began with; they can be given to the new ones too. */
  readonly attrs: Attributes;
}

/** What words that nobody has marked yet are taken for: mostly it is names that are marked all at once. */
export const FIRST_TAG = 'actor';

/** The offer for what is looked for: quotation marks around a phrase are not part of it. */
export const requestFor = ({ words, rules, tag }: Ask, scope: Scope): MarkAllRequest => ({
  words: words.trim().replace(/^["“”„«»](.*)["“”„«»]$/u, '$1'),
  rules,
  scope,
  tag: tag ?? FIRST_TAG,
  attrs: {},
});
