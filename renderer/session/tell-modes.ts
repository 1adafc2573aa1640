import type { Host } from '../../shared/host/contract.ts';
import type { ArticleId, ProjectId } from '../../shared/model/ids.ts';
import { articleEntry } from '../../shared/model/records.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { articleMode, projectMode, revealedArticle } from '../../shared/steps/modes.ts';

/** What a curator's session tells its hub, which may know nothing of how the project was annotated before it came there. */
interface TellModes {
  readonly host: Pick<Host, 'hubModes' | 'setHubMode' | 'revealOnHub'>;
  readonly pid: ProjectId;
  readonly project: Fold;
  /** Resolves when everything from here is on the hub; false when it is not, for what reason ever. */
  sent(): Promise<boolean>;
}

/**
 * Closes at the hub what the project's history says is annotated independently, and reveals there what it says was
 * revealed, once all of that is on the hub: it takes nothing more of it then. Never opens anything else. What fails is
 * done with the next connection.
 */
export async function tellModes({ host, pid, project, sent }: TellModes): Promise<void> {
  const independent = articles(project).filter((aid) => articleMode(project, aid) === 'independent');
  const revealed = [...project.all('make', 'reveal'), ...project.dropped('make', 'reveal')].flatMap(
    (record) => revealedArticle(record) ?? [],
  );
  const whole = projectMode(project) === 'independent';
  if (!whole && independent.length === 0 && revealed.length === 0) return;
  const known = await host.hubModes(pid);
  if (!known.ok) return;
  const { value: hub } = known;
  const closed = new Set(hub.articles.flatMap(({ aid, mode }) => (mode === 'independent' ? [aid] : [])));
  if (whole && hub.project !== 'independent') await host.setHubMode(pid, null, 'independent');
  const toClose = independent.filter((aid) => !closed.has(aid));
  if (toClose.length > 0) await host.setHubMode(pid, toClose, 'independent');
  const toReveal = revealed.filter((aid) => !hub.revealed.includes(aid));
  if (toReveal.length > 0 && (await sent())) await host.revealOnHub(pid, toReveal);
}

const articles = (project: Fold): readonly ArticleId[] =>
  [...project.all('make', 'article')].flatMap((record) => articleEntry(record)?.aid ?? []);
