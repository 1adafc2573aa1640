import { useEffect } from 'react';
import type { JobEvent } from '../../shared/host/contract.ts';
import { useApp } from '../app-context.ts';
import { useWatchable } from '../store/use-watchable.ts';

/** Shows one job of the host: its last event, or null before there is one. */
export function useJob(job: string): JobEvent | null {
  const { jobs } = useApp();
  useWatchable(jobs);
  useEffect(() => jobs.show(job), [jobs, job]);
  return jobs.of(job);
}
