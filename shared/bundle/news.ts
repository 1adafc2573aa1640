import type { BundleNews, NewsCounts } from '../host/bundles.ts';
import type { ArticleId, MemberId, RoomName } from '../model/ids.ts';
import type { Act } from '../model/step.ts';
import { parseAct } from '../steps/parse.ts';
import { parseRoom, type Room } from '../wire/room.ts';
import type { StepEntry } from './judge-steps.ts';

type Counts = { -readonly [K in keyof NewsCounts]: NewsCounts[K] };

/** Counts what came in, by article and person: those who did most come first. */
export class NewsCounter {
  readonly #counts = new Map<string, Counts & { readonly aid: ArticleId | null; readonly by: MemberId }>();

  /** Adds steps that came into a room. */
  add(name: RoomName, steps: readonly StepEntry[]): void {
    const room = parseRoom(name);
    if (room === null) return;
    for (const [, { by, acts }] of steps) {
      const counts = this.#of('aid' in room ? room.aid : null, by);
      for (const act of acts) counts[kindOf(parseAct(act), room)]++;
    }
  }

  /** Articles come in the order in which they were met, the project as a whole first. */
  get list(): readonly BundleNews[] {
    return [...this.#counts.values()].sort((a, b) => Number(a.aid !== null) - Number(b.aid !== null));
  }

  #of(aid: ArticleId | null, by: MemberId): Counts {
    const key = `${aid ?? ''} ${by}`;
    const counts = this.#counts.get(key) ?? { aid, by, ...NONE };
    this.#counts.set(key, counts);
    return counts;
  }
}

const NONE: NewsCounts = {
  marks: 0,
  links: 0,
  changes: 0,
  comments: 0,
  verdicts: 0,
  articles: 0,
  entries: 0,
  others: 0,
};

function kindOf(act: Act | null, room: Room): keyof NewsCounts {
  switch (act?.kind) {
    case 'mark':
      return 'marks';
    case 'relate':
      return 'links';
    case 'edit':
      return 'changes';
    case 'comment':
      return 'comments';
    case 'verdict':
      return 'verdicts';
    case 'make':
      if (room.kind === 'register') return 'entries';
      return act.what === 'article' ? 'articles' : 'others';
    default:
      return 'others';
  }
}
