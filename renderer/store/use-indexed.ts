import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { complain } from '../ui/complain.ts';

/**
 * Asks the index at once and whenever it has changed, for as long as the component is there; null before the answer. The
 * `key` stands for what is asked.
 */
export function useIndexed<T>(host: Pick<Host, 'on'>, pid: ProjectId, ask: () => Promise<T>, key: string): T | null {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is asked
  useEffect(() => {
    let left = false;
    let asked = 0;
    const read = async () => {
      const turn = ++asked;
      const value = await ask();
      if (!left && turn === asked) setAnswer({ key, value });
    };
    const again = () => drop(read(), complain);
    const ends = [
      host.on('indexChanged', (change) => {
        if (change.pid === pid) again();
      }),
      host.on('eventsMissed', again),
    ];
    again();
    return () => {
      left = true;
      for (const end of ends) end();
    };
  }, [host, pid, key]);
  return answer?.key === key ? answer.value : null;
}
