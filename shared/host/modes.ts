import type { Result } from '../base/result.ts';
import { type ArticleId, isArticleId, isProjectId, type ProjectId } from '../model/ids.ts';
import { MODES, type Mode } from '../model/mode.ts';
import type { HubModes, RevealedRoom } from '../wire/hub-api.ts';
import { type GuardsOf, listOf, oneOf, orNull } from './argument.ts';

/** The calls for annotating independently. The project's hub lets owners and curators alone. */
export interface ModeCalls {
  /** Tells the project's hub how articles, or (null) the project, are annotated from now on. */
  setHubMode(pid: ProjectId, aids: readonly ArticleId[] | null, mode: Mode): Promise<Result<true>>;
  /** How the project is annotated by its hub's own tables, which rights there follow. */
  hubModes(pid: ProjectId): Promise<Result<HubModes>>;
  /** Reveals for good what was made independently in articles, and answers what that was; asked again, the same. */
  revealOnHub(pid: ProjectId, aids: readonly ArticleId[]): Promise<Result<readonly RevealedRoom[]>>;
}

const MOST_ARTICLES = 100_000;

/** What each of the calls takes. */
export const MODE_GUARDS: { readonly [K in keyof ModeCalls]: GuardsOf<Parameters<ModeCalls[K]>> } = {
  setHubMode: [isProjectId, orNull(listOf(isArticleId, MOST_ARTICLES)), oneOf(MODES)],
  hubModes: [isProjectId],
  revealOnHub: [isProjectId, listOf(isArticleId, MOST_ARTICLES)],
};
