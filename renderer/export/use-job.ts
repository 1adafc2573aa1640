import { useEffect, useState } from 'react';
import type { Host, JobEvent } from '../../shared/host/contract.ts';

/** Follows one job of the host: its last event, or null before there is one. */
export function useJob(host: Host, job: string | null): JobEvent | null {
  const [last, setLast] = useState<JobEvent | null>(null);
  useEffect(
    () => host.on('job', (event) => setLast((held) => (event.job === job || !job ? event : held))),
    [host, job],
  );
  return last && last.job === job ? last : null;
}
