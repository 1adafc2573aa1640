import { parseHubAddress } from '../../electron/services/hub-address.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { isProjectId, type ProjectId } from '../../shared/model/ids.ts';

/** A project at a hub, as it is named at the command line: `https://hub.example/PROJECT`. */
export interface HubPlace {
  /** The hub's address as `parseHubAddress` makes it. */
  readonly address: string;
  readonly pid: ProjectId;
}

/** Whether somebody means a project at a hub, and no file. */
export const isHubPlace = (where: string): boolean => /^(https?|wss?):\/\//i.test(where);

/** The hub and the project that are meant. */
export function parseHubPlace(where: string): Result<HubPlace> {
  const at = where.lastIndexOf('/');
  const pid = where.slice(at + 1);
  const address = parseHubAddress(where.slice(0, at));
  if (!isProjectId(pid) || !address.ok) {
    return fail(
      'place',
      `“${where}” does not name a project at a hub. Write the hub’s address, a slash and the project’s id: https://hub.example/PROJECT. (postil join prints it.)`,
    );
  }
  return ok({ address: address.value, pid });
}
