import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { useApp } from '../app-context.ts';
import type { PersonView } from '../store/people-view.ts';
import { complain } from '../ui/complain.ts';
import { compareNames } from '../ui/text.ts';

/** For whom marks were brought in who are nobody of the project: by the index as it is when the search opens. */
export function usePseudonyms(pid: ProjectId, people: readonly PersonView[]): readonly string[] {
  const { host } = useApp();
  const [authors, setAuthors] = useState<readonly string[]>([]);
  useEffect(() => {
    let left = false;
    const take = (all: readonly string[]) => {
      if (!left) setAuthors(all);
    };
    drop(host.markAuthors(pid).then(take), complain);
    return () => {
      left = true;
    };
  }, [host, pid]);
  const members = new Set<string>(people.map(({ member }) => member));
  return authors.filter((author) => !members.has(author)).sort(compareNames);
}
