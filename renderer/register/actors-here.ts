import { createContext } from 'react';
import type { ActId } from '../../shared/model/ids.ts';
import { foldName } from '../../shared/register/fold-name.ts';
import { referredTo } from '../../shared/register/reference.ts';
import { gapBetween } from '../links/candidates.ts';
import type { MarkView } from '../store/mark-view.ts';

/** An actor that is marked in the open article. */
export interface ActorHere {
  readonly mark: ActId;
  /** What stands in the text, or the free words that somebody gave it. */
  readonly name: string;
  /** The entry of the register that it is; null while nobody said. */
  readonly ref: ActId | null;
  /** Empty where nobody told. */
  readonly type: string;
}

/** The actors marked around the mark in hand, the nearest first; asked only while somebody looks at what is offered. */
export const ActorsHereContext = createContext<() => readonly ActorHere[]>(() => []);

/** The actors among these marks, each once, the nearest to `from` first. Of those alike one that is known to be an entry is told. */
export function actorsAround(from: MarkView, marks: readonly MarkView[]): readonly ActorHere[] {
  const found = new Map<string, ActorHere>();
  const near = marks
    .filter(({ id, tag }) => tag === 'actor' && id !== from.id)
    // One that is nowhere comes last.
    .map((mark) => ({ mark, gap: Math.min(gapBetween(from, mark), Number.MAX_SAFE_INTEGER) }))
    .sort((a, b) => a.gap - b.gap);
  for (const {
    mark: { id, quotes, attrs },
  } of near) {
    const ref = referredTo(attrs.name);
    const name = (typeof attrs.name === 'string' ? attrs.name : quotes.join(' ')).trim().replaceAll(/\s+/g, ' ');
    const key = foldName(name);
    if (key === '' || found.get(key)?.ref || (found.has(key) && ref === null)) continue;
    found.set(key, { mark: id, name, ref, type: typeof attrs.type === 'string' ? attrs.type : '' });
  }
  return [...found.values()];
}
