import type { Host } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { builtInTag } from '../../shared/model/tagset.ts';

/** The tags of a project's own that marks of the team have, by name: as far as the derived index has counted them. */
export async function ownTags(host: Pick<Host, 'articleIndex'>, pid: ProjectId): Promise<readonly string[]> {
  const { rows } = await host.articleIndex(pid);
  const tags = new Set(rows.flatMap((row) => row.tags.map(([tag]) => tag)));
  return [...tags].filter((tag) => tag !== '' && builtInTag(tag) === undefined).sort();
}
