import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { ENTRY_KINDS } from '../../shared/register/records.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { type RegisterPlace as Place, RegisterContext } from './register-context.ts';
import { RegisterDesk } from './register-desk.ts';

interface RegisterPlaceProps {
  readonly session: ProjectSession;
  readonly children: ReactNode;
}

/** Gives the open project's register to every view below. */
export function RegisterPlace({ session, children }: RegisterPlaceProps) {
  const desk = useMemo(() => new RegisterDesk(session.register), [session]);
  useEffect(() => {
    // The first look at a long register takes a moment: not the moment in which somebody opens a mark.
    const idle = requestIdleCallback(() => ENTRY_KINDS.map((kind) => desk.view.names(kind)));
    return () => cancelIdleCallback(idle);
  }, [desk]);
  const [place, setPlace] = useState<Place | null>(null);
  const parts = useMemo(() => ({ desk, place, open: setPlace, close: () => setPlace(null) }), [desk, place]);
  return <RegisterContext value={parts}>{children}</RegisterContext>;
}
