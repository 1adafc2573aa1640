import type { MemberId } from '../../model/ids.ts';
import type { AddressedComment } from '../../model/indexed-article.ts';
import { shorten } from '../../text/shorten.ts';
import type { Fold } from '../folded.ts';
import { byMaking, type Comment, type Thread, threadsOf } from './threads.ts';

/** How much of a comment lists show, in UTF-16 units. */
const SHOWN = 200;

/** The comments of a room that are for somebody [T5], in the order they were made. */
export function addressedComments(fold: Fold): readonly AddressedComment[] {
  return threadsOf(fold)
    .flatMap((thread) => addressedIn(fold, thread))
    .sort((a, b) => byMaking(a.comment, b.comment))
    .map(({ row }) => row);
}

function addressedIn(fold: Fold, { of, first, replies }: Thread): { comment: Comment; row: AddressedComment }[] {
  const writers = new Set<MemberId>();
  const made = of === null ? undefined : fold.get(of);
  // What was brought in for somebody without a key is nobody's here.
  const owner = made?.kind === 'mark' && made.made.for === undefined ? made.made.by : null;
  return [first, ...replies].flatMap((comment) => {
    if (comment.withdrawn) return [];
    const { id, by, at } = comment;
    const mentions = comment.mentions.filter((member) => member !== by);
    const answers = [...writers].filter((member) => member !== by && !mentions.includes(member));
    writers.add(by);
    const isFor = owner !== null && owner !== by && ![...mentions, ...answers].includes(owner);
    const maker = isFor ? { maker: owner } : {};
    if (mentions.length === 0 && answers.length === 0 && !isFor) return [];
    const text = shorten(comment.texts[0] ?? '', SHOWN);
    const pseudonym = comment.for === undefined ? {} : { for: comment.for };
    return [{ comment, row: { id, of, by, ...pseudonym, at, text, mentions, answers, ...maker } }];
  });
}
