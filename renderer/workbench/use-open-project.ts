import { useEffect, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { settled } from './settled.ts';

/** How long leaving a project waits for its last changes to be written, in milliseconds. */
const PATIENCE = 2_000;

/** The project that is open. */
export interface OpenProject {
  readonly session: ProjectSession | null;
  /** Leaves the open project, and shows another one or none; asks first when changes would be lost. */
  show(next: ProjectSession | null): void;
  /** Set while the person is asked whether to leave with changes unsaved. */
  readonly question: { leave(): void; stay(): void } | null;
}

/** Holds one project at a time, and keeps the window from closing over changes that are not on the disk. */
export function useOpenProject(): OpenProject {
  const [session, setSession] = useState<ProjectSession | null>(null);
  const [asked, setAsked] = useState<{ readonly next: ProjectSession | null } | null>(null);

  /** The one that is open by now: a second project may be asked for before the first is shown. */
  const held = useRef<ProjectSession | null>(null);

  useEffect(() => {
    if (!session) return;
    const guard = (event: BeforeUnloadEvent) => {
      if (session.status.here.state !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [session]);

  const change = (next: ProjectSession | null) => {
    setAsked(null);
    if (held.current !== next) held.current?.close();
    held.current = next;
    setSession(next);
  };
  const leave = async (next: ProjectSession | null) => {
    const left = held.current;
    if (left) await settled(left, PATIENCE);
    // What was shown meanwhile is left in its turn.
    if (left !== held.current) return leave(next);
    if (left && left.status.here.state !== 'saved') setAsked({ next });
    else change(next);
  };
  const stay = () => {
    asked?.next?.close();
    setAsked(null);
  };
  return {
    session,
    show: (next) => drop(leave(next), complain),
    question: asked && { leave: () => change(asked.next), stay },
  };
}
