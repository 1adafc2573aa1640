import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { ENTRY_KINDS } from '../../shared/register/records.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { RegisterContext, type RegisterPage, type RegisterParts } from './register-context.ts';
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
  const [own, setOwn] = useState<RegisterDesk | null>(null);
  const [page, setPage] = useState<RegisterPage | null>(null);
  const enter = useCallback((entered: RegisterDesk) => {
    setOwn(entered);
    return () => {
      setOwn(null);
      // Nothing can be entered in it any more: its article is closed.
      setPage((open) => (open?.desk === entered ? null : open));
    };
  }, []);
  const parts: RegisterParts = useMemo(
    () => ({
      desk,
      page,
      open: (place, from = own?.room.canWrite ? own : desk) => setPage({ place, desk: from }),
      close: () => setPage(null),
      enter,
    }),
    [desk, own, page, enter],
  );
  return <RegisterContext value={parts}>{children}</RegisterContext>;
}
