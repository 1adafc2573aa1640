import { useContext, useMemo } from 'react';
import { projectMode } from '../../shared/steps/modes.ts';
import { words } from '../../shared/words/words.ts';
import { RegisterDialog, type RegisterDialogProps } from '../register/RegisterDialog.tsx';
import { RegisterContext, type RegisterPlace } from '../register/register-context.ts';
import type { ProjectSession } from '../session/session-types.ts';

interface RegisterPagesProps extends Omit<RegisterDialogProps, 'pid' | 'place' | 'note'> {
  readonly session: ProjectSession;
}

/** The page of the register while it is open: the shared one, or that of one's own marks. It says who sees what is entered. */
export function RegisterPages({ session, ...rest }: RegisterPagesProps) {
  const parts = useContext(RegisterContext);
  const page = parts?.page ?? null;
  const shown = useMemo(() => parts && page && { ...parts, desk: page.desk }, [parts, page]);
  if (page === null || shown === null) return null;
  const isShared = page.desk.room === session.register;
  const isSeen = isShared && projectMode(session.project.fold) === 'independent' && !session.sets.curates;
  const note = isSeen ? words.blind.registerShared : isShared ? null : words.blind.registerOwn;
  return (
    <RegisterContext value={shown}>
      <RegisterDialog key={placeKey(page.place)} pid={session.pid} place={page.place} note={note} {...rest} />
    </RegisterContext>
  );
}

/** Shown anew when somebody asks for another place while it is open. */
const placeKey = (place: RegisterPlace): string => ('entry' in place ? place.entry : place.kind);
