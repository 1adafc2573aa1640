import { useState } from 'react';
import { deviceMemory } from '../session/device-memory.ts';

const KEY = 'postil.guide.folded';

/** Whether the guidelines beside the text are folded up; remembered on this device. */
export function useFolded(): readonly [boolean, (folded: boolean) => void] {
  const [folded, setFolded] = useState(() => deviceMemory().get(KEY) === 'yes');
  const change = (now: boolean) => {
    setFolded(now);
    deviceMemory().set(KEY, now ? 'yes' : '');
  };
  return [folded, change];
}
