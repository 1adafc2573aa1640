import { resolve } from 'node:path';
import type { Result } from '../../shared/base/result.ts';
import { openAuthor } from '../author.ts';
import { HubLine } from './hub-line.ts';
import { parseHubPlace } from './hub-place.ts';

/** A line to the project at a hub that is named (`https://HUB/PROJECT`), for the person whose key lies in the data folder. */
export async function openLine(
  where: string,
  dataDir: string | undefined,
  signal: AbortSignal,
): Promise<Result<HubLine>> {
  const place = parseHubPlace(where);
  if (!place.ok) return place;
  const author = await openAuthor(dataDir === undefined ? undefined : resolve(dataDir));
  return author.ok ? HubLine.open(place.value, author.value, signal) : author;
}
