import type { Result } from '../../shared/base/result.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ArticleId, ProjectId } from '../../shared/model/ids.ts';
import type { Mode } from '../../shared/model/mode.ts';
import { articleEntry } from '../../shared/model/records.ts';
import type { Act } from '../../shared/model/step.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import {
  articleMode,
  makeReveals,
  projectMode,
  revealedArticle,
  setArticleModes,
  setProjectMode,
} from '../../shared/steps/modes.ts';
import type { HubModes } from '../../shared/wire/hub-api.ts';
import { words } from '../../shared/words/words.ts';

/** What a curator's session needs to bring its hub and the project's history to the same. */
interface TellModes {
  readonly host: Pick<Host, 'hubModes' | 'setHubMode' | 'revealOnHub'>;
  readonly pid: ProjectId;
  /** As the hub holds it too. */
  readonly project: Fold;
  /** Those of these articles whose own marks are all on the hub, once everything from here has had its turn. */
  sent(aids: readonly ArticleId[]): Promise<readonly ArticleId[]>;
  /** Writes into the project's history. */
  write(acts: readonly Act[]): Promise<void>;
}

/** How the hub's own tables and the project's history differ in how articles are annotated. */
export interface Differences {
  /** What the hub is told, by mode; `null` stands for the project. */
  readonly toHub: readonly { readonly aids: readonly ArticleId[] | null; readonly mode: Mode }[];
  /** What the history is to say of the project; null where it says so. */
  readonly project: Mode | null;
  /** What it is to say of single articles, likewise. */
  readonly articles: readonly { readonly aid: ArticleId; readonly mode: Mode }[];
  /** What was revealed, and the hub or the history does not know it. */
  readonly toReveal: readonly ArticleId[];
  readonly revealedThere: readonly ArticleId[];
}

/**
 * Brings a hub and the project's history to the same: the hub may know nothing of how the project was annotated before it
 * came there, and the history lacks what could not be written once the hub had done it. Where they differ, closed counts,
 * and revealed is revealed. What was revealed here goes to the hub only with all that was made, as it takes nothing more of
 * it then. What fails is done with the next connection.
 * @returns why something is left, in a sentence; null when nothing is
 */
export async function tellModes({ host, pid, project, sent, write }: TellModes): Promise<string | null> {
  if (articles(project).length === 0 && projectMode(project) === 'team') return null;
  const known = await host.hubModes(pid);
  if (!known.ok) return isTogether(project) ? null : words.blindTrouble.notTold(known.message);
  const { toHub, toReveal, revealedThere, ...missing } = differences(project, known.value);
  for (const { aids, mode } of toHub) {
    const told = await host.setHubMode(pid, aids, mode);
    if (!told.ok) return words.blindTrouble.notTold(told.message);
  }
  await write([
    ...(missing.project === null ? [] : setProjectMode(project, missing.project)),
    ...missing.articles.flatMap(({ aid, mode }) => setArticleModes(project, [aid], mode)),
  ]);
  if (revealedThere.length > 0) {
    const rooms = await host.revealOnHub(pid, revealedThere);
    if (!rooms.ok) return words.blindTrouble.notTold(rooms.message);
    await write(makeReveals(revealedThere, rooms.value));
  }
  if (toReveal.length === 0) return null;
  const ready = await sent(toReveal);
  const told: Result<unknown> | null = ready.length === 0 ? null : await host.revealOnHub(pid, ready);
  if (told?.ok === false) return words.blindTrouble.notTold(told.message);
  return ready.length < toReveal.length ? words.blindTrouble.revealWaits(toReveal.length - ready.length) : null;
}

/** Whether the history says of nothing that it is, or was, annotated independently. */
const isTogether = (project: Fold): boolean =>
  projectMode(project) === 'team' &&
  revealedIn(project).length === 0 &&
  articles(project).every((aid) => articleMode(project, aid) !== 'independent');

/** Where a hub's tables and the project's history differ, and what either is to become: see `tellModes`. */
export function differences(project: Fold, hub: HubModes): Differences {
  const whole = projectMode(project);
  const mode: Mode = whole === 'independent' || hub.project === 'independent' ? 'independent' : 'team';
  const here = articles(project);
  const [revealedHere, onHub] = [new Set(revealedIn(project)), new Set(hub.revealed)];
  const there = new Map(hub.articles.map((article) => [article.aid, article.mode]));
  const apart = here.flatMap((aid) => {
    if (revealedHere.has(aid) || onHub.has(aid)) return [];
    const [own, hubs] = [articleMode(project, aid), there.get(aid) ?? null];
    return own === hubs ? [] : [{ aid, own, hubs, agreed: agreedOn(own, hubs, mode) }];
  });
  const told = Map.groupBy(
    apart.filter(({ hubs, agreed }) => hubs !== agreed),
    ({ agreed }) => agreed,
  );
  return {
    // Articles that are to stay open first: for a moment the project's mode would close them.
    toHub: [
      ...[...told].map(([agreed, list]) => ({ aids: list.map(({ aid }) => aid), mode: agreed })),
      ...(hub.project === mode ? [] : [{ aids: null, mode }]),
    ],
    project: whole === mode ? null : mode,
    articles: apart.flatMap(({ aid, own, agreed }) => (own === agreed ? [] : [{ aid, mode: agreed }])),
    toReveal: [...revealedHere].filter((aid) => !onHub.has(aid)),
    revealedThere: here.filter((aid) => onHub.has(aid) && !revealedHere.has(aid)),
  };
}

/** What an article's own mode is to be: closed where either says so, and where only the hub opened it in a closed project. */
function agreedOn(own: Mode | null, hubs: Mode | null, project: Mode): Mode {
  if (own === 'independent' || hubs === 'independent') return 'independent';
  return own ?? project;
}

const articles = (project: Fold): readonly ArticleId[] =>
  [...project.all('make', 'article')].flatMap((record) => articleEntry(record)?.aid ?? []);

const revealedIn = (project: Fold): readonly ArticleId[] =>
  [...project.all('make', 'reveal'), ...project.dropped('make', 'reveal')].flatMap(
    (record) => revealedArticle(record) ?? [],
  );
