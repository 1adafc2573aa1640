import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { GuideExample } from '../../shared/guide/page.ts';
import { useApp } from '../app-context.ts';
import { useCommands } from '../commands/use-commands.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { complain } from '../ui/complain.ts';
import { useOwned } from '../ui/use-owned.ts';
import { Examples } from './examples.ts';
import { GuidePage } from './GuidePage.tsx';
import { GuideContext } from './guide-context.ts';
import { GuideUndo } from './guide-undo.ts';
import { GuideView } from './guide-view.ts';
import { useSaveGuide } from './use-save-guide.ts';

interface GuidePlaceProps {
  readonly session: ProjectSession;
  readonly people: PeopleView;
  /** The project's name. */
  readonly name: string;
  readonly children: ReactNode;
  /** Goes to a mark in its article. */
  onGo(example: GuideExample): void;
}

/** Gives the open project's guidelines to every view below, and shows their page. */
export function GuidePlace({ session, people, name, children, onGo }: GuidePlaceProps) {
  const { host } = useApp();
  const { guide } = session;
  const view = useOwned(() => new GuideView(guide.root), [guide]);
  const undo = useOwned(() => new GuideUndo(guide.root), [guide]);
  const examples = useOwned(() => new Examples(session, host, complain), [session, host]);
  /** The tag whose section the page shows first; an empty one for its beginning; null while the page is closed. */
  const [shown, setShown] = useState<string | null>(null);
  // What it does changes with every render of the workbench; nothing below is to render again for that.
  const goTo = useRef(onGo);
  useLayoutEffect(() => {
    goTo.current = onGo;
  });
  const parts = useMemo(
    () =>
      view && examples && undo
        ? {
            guide,
            view,
            examples,
            undo,
            open: (tag = '') => setShown(tag),
            go(example: GuideExample) {
              setShown(null);
              goTo.current(example);
            },
          }
        : null,
    [guide, view, examples, undo],
  );
  const save = useSaveGuide(view, examples, name);
  useCommands({ guide: () => setShown(''), 'guide.save': save });
  return parts ? (
    <GuideContext value={parts}>
      {children}
      {shown === null ? null : (
        <GuidePage key={shown} people={people} first={shown} onSave={save} onClose={() => setShown(null)} />
      )}
    </GuideContext>
  ) : null;
}
