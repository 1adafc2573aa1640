import { type ReactNode, useContext, useMemo } from 'react';
import { RegisterContext } from '../register/register-context.ts';
import { RegisterDesk } from '../register/register-desk.ts';
import type { OpenArticle } from '../session/session-types.ts';

interface OwnRegisterPlaceProps {
  readonly open: OpenArticle;
  readonly children: ReactNode;
}

/** Gives the views of an article the register that goes with its marks: where these are one member's own, with theirs. */
export function OwnRegisterPlace({ open: { register }, children }: OwnRegisterPlaceProps) {
  const outer = useContext(RegisterContext);
  const desk = useMemo(() => register && new RegisterDesk(register), [register]);
  const parts = useMemo(() => outer && desk && { ...outer, desk }, [outer, desk]);
  return parts ? <RegisterContext value={parts}>{children}</RegisterContext> : children;
}
