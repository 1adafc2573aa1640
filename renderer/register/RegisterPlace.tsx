import { type ReactNode, useMemo, useState } from 'react';
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
  const [place, setPlace] = useState<Place | null>(null);
  const parts = useMemo(() => ({ desk, place, open: setPlace, close: () => setPlace(null) }), [desk, place]);
  return <RegisterContext value={parts}>{children}</RegisterContext>;
}
