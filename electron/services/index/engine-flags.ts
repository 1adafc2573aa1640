import type { JobSpec } from '../jobs/job-spec.ts';

/**
 * The switches of the JavaScript engine for a job's process. One that keeps an index stays while a project is worked on,
 * and makes much that is soon gone. With little room for what is new it takes a third less memory all that time, and with
 * a limit (in MiB, twice what a room of 100,000 marks takes) the engine clears up before it grows manifold.
 */
export const engineFlags = ({ kind }: Pick<JobSpec, 'kind'>): readonly string[] =>
  kind === 'index' ? ['--max-semi-space-size=1', '--max-old-space-size=1024'] : [];
