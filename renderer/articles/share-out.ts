import type { ArticleId, MemberId } from '../../shared/model/ids.ts';

/** An article to be shared out, with those who have it already. */
export interface ToShare {
  readonly aid: ArticleId;
  readonly members: readonly MemberId[];
}

/** That somebody is to get an article. */
export interface Share {
  readonly aid: ArticleId;
  readonly member: MemberId;
}

/**
 * Shares articles out evenly: each gets as many of these people as asked for, counting those among them who have it. Whoever
 * has the fewest of these articles is next; of several, the one who waited longest. Nothing is taken from anybody.
 *
 * @param each how many people an article is to have; more than there are people is as many as there are
 */
export function shareOut(articles: readonly ToShare[], people: readonly MemberId[], each: number): readonly Share[] {
  const load = new Map(people.map((member) => [member, 0]));
  for (const { members } of articles) {
    for (const member of members) if (load.has(member)) load.set(member, load.get(member)! + 1);
  }
  /** The one who got something last stands at the end. */
  const queue = [...people];
  const shares: Share[] = [];
  for (const { aid, members } of articles) {
    const missing = each - people.filter((member) => members.includes(member)).length;
    const free = queue.filter((member) => !members.includes(member));
    free.sort((a, b) => load.get(a)! - load.get(b)!);
    for (const member of free.slice(0, Math.max(0, missing))) {
      shares.push({ aid, member });
      load.set(member, load.get(member)! + 1);
      queue.push(...queue.splice(queue.indexOf(member), 1));
    }
  }
  return shares;
}
