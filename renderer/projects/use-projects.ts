import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Host, KnownProject } from '../../shared/host/contract.ts';
import { complain } from '../ui/complain.ts';

/** The projects the host knows, kept current; null until it has answered. */
export function useProjects(host: Host): readonly KnownProject[] | null {
  const [projects, setProjects] = useState<readonly KnownProject[] | null>(null);
  useEffect(() => {
    let current = true;
    const load = () =>
      drop(
        host.projects().then((known) => current && setProjects(known)),
        complain,
      );
    load();
    const end = host.on('projectsChanged', load);
    return () => {
      current = false;
      end();
    };
  }, [host]);
  return projects;
}
