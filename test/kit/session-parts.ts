import { shortMemory } from '../../renderer/session/device-memory.ts';
import { noCopy, type OpenCopy } from '../../renderer/session/local-copy.ts';
import { openProject } from '../../renderer/session/open-project.ts';
import type { Project } from '../../renderer/session/project-session.ts';
import type { NewArticle } from '../../renderer/session/session-types.ts';
import type { Anchor } from '../../shared/model/anchor.ts';
import { articleIdOf, newProjectId, type ProjectId } from '../../shared/model/ids.ts';
import type { MarkAct } from '../../shared/model/step.ts';
import { mark } from '../../shared/steps/commands.ts';
import type { FakeComputer } from './fake-host.ts';

/** What a device remembers, for each computer: it outlives a window as a browser's storage does. */
const memories = new WeakMap<FakeComputer, ReturnType<typeof shortMemory>>();

/** Opens a project in one more window of a computer. `hub`: the address it is known to be at. */
export async function openOn(
  computer: FakeComputer,
  pid: ProjectId = newProjectId(),
  { hub = null, copy = noCopy }: { hub?: string | null; copy?: OpenCopy } = {},
): Promise<Project> {
  const memory = memories.get(computer) ?? shortMemory();
  memories.set(computer, memory);
  const host = computer.window();
  const known = computer.projects.get(pid) ?? { pid, name: 'Project', openedAt: 0, hub };
  return openProject(known, { host, me: await host.identity(), memory, copy });
}

/** A short article of our own. */
export const ARTICLE: NewArticle = {
  text: 'Flood closes market\n\nThe river rose by 2 metres on Monday, the mayor said. About 40 stalls were lost.\n',
  meta: {
    title: 'Flood closes market',
    outlet: 'Lowland Post',
    byline: '',
    date: '2031-03-04',
    url: '',
    language: 'en',
  },
  zones: [{ type: 'heading', start: 0, end: 19 }],
};

export const ARTICLE_ID = articleIdOf(ARTICLE.text);

/** A mark that lies somewhere in any text: for tests that never look where. */
export const aMark = (tag: string, at = 0): MarkAct => mark(tag, [somewhere(at)]);

const somewhere = (at: number): Anchor => ({ start: [1, at], end: [1, at], quote: 'F', prefix: '', suffix: '' });
