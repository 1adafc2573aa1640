import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { MergePlan } from '../../shared/bundle/plan-merge.ts';
import { writeFileAtomic } from './atomic-file.ts';

/**
 * Keeps strangers' steps of an opened bundle, as they were signed, until a person admits them. Named by its content, so
 * opening the same file again keeps nothing twice. Rejects when the disk refuses.
 */
export async function setAside(folder: string, { pid, waiting }: Pick<MergePlan, 'pid' | 'waiting'>): Promise<void> {
  if (waiting.length === 0) return;
  const content = `${JSON.stringify({ v: 1, pid, rooms: waiting })}\n`;
  const name = createHash('sha256').update(content).digest('hex').slice(0, 32);
  await writeFileAtomic(join(folder, `${pid}-${name}.json`), content);
}
