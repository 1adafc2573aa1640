import { useEffect, useMemo, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { PastArticle } from '../../shared/history/past-article.ts';
import { useApp } from '../app-context.ts';
import type { OpenArticle } from '../session/session-types.ts';
import { MarksView } from '../store/marks-view.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';
import type { Moment } from './moments.ts';
import { readThen } from './read-then.ts';

/** An article as it stood, as the reader shows it. */
export interface Then {
  readonly article: PastArticle;
  readonly marks: MarksView;
  readonly moment: Moment;
}

/** Reads an article as it stood at a moment; until it is read, the one before stays. Null before the first. */
export function useThen({ marks, textRoom }: OpenArticle, moment: Moment | undefined): Then | null {
  const { host } = useApp();
  const rooms = useMemo(() => ({ marks: marks.name, text: textRoom.name }), [marks, textRoom]);
  const [then, setThen] = useState<Then | null>(null);
  useEffect(() => {
    if (moment === undefined) return;
    let over = false;
    const look = async () => {
      const read = await readThen(host, rooms, moment);
      if (!read.ok) {
        if (!over) say(read.message);
      } else if (over) read.value.dispose();
      else setThen({ article: read.value, marks: new MarksView(read.value.marks, read.value.text), moment });
    };
    drop(look(), complain);
    return () => {
      over = true;
    };
  }, [host, rooms, moment]);
  useEffect(() => {
    if (then === null) return;
    return () => {
      then.marks.dispose();
      then.article.dispose();
    };
  }, [then]);
  return then;
}
