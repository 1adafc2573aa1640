import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useApp } from '../app-context.ts';
import type { OpenArticle } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';
import { useOwned } from '../ui/use-owned.ts';
import type { Moment } from './moments.ts';
import { readThen } from './read-then.ts';
import { rememberStates } from './remember-states.ts';
import { type Then, ThenReader } from './then-reader.ts';

/**
 * Reads an article as it stood at a moment; until it is read, the one before stays. Null before the first. One that cannot
 * be read is said, and the moment that is shown (null: none) told to `onFailed`.
 */
export function useThen(
  { marks, textRoom }: OpenArticle,
  moment: Moment | undefined,
  onFailed: (last: Moment | null) => void,
): Then | null {
  const { host } = useApp();
  const rooms = useMemo(() => ({ marks: marks.name, text: textRoom.name }), [marks, textRoom]);
  const [then, show] = useState<Then | null>(null);
  const failed = useEffectEvent((message: string, last: Then | null) => {
    say(message);
    onFailed(last?.moment ?? null);
  });
  const reader = useOwned(() => {
    const states = rememberStates(host);
    return new ThenReader({
      read: (wanted) => readThen(states, rooms, wanted),
      show,
      failed: (message, last) => failed(message, last),
      complain,
    });
  }, [host, rooms]);
  useEffect(() => {
    if (moment !== undefined) reader?.want(moment);
  }, [reader, moment]);
  return then;
}
