import type { JobSpec } from '../jobs/job-spec.ts';

/**
 * The switches of the JavaScript engine for a job's process. One that keeps an index stays while a project is worked on,
 * and makes much that is soon gone: with little room for what is new, it takes a third less memory all that time.
 */
export const engineFlags = ({ kind }: Pick<JobSpec, 'kind'>): readonly string[] =>
  kind === 'index' ? ['--max-semi-space-size=1'] : [];
