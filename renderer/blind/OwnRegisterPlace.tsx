import { type ReactNode, useContext, useEffect, useMemo } from 'react';
import { RegisterContext, type RegisterParts } from '../register/register-context.ts';
import { RegisterDesk } from '../register/register-desk.ts';
import type { OpenArticle } from '../session/session-types.ts';

interface OwnRegisterPlaceProps {
  readonly open: OpenArticle;
  readonly children: ReactNode;
}

/**
 * Gives the views of an article the register that goes with its marks: where these are one member's own, with theirs. Its
 * page is opened with that too, so nothing that is entered there tells others whom somebody marks.
 */
export function OwnRegisterPlace({ open: { register }, children }: OwnRegisterPlaceProps) {
  const outer = useContext(RegisterContext);
  const desk = useMemo(() => register && new RegisterDesk(register), [register]);
  const enter = outer?.enter;
  useEffect(() => (enter && desk ? enter(desk) : undefined), [enter, desk]);
  const parts: RegisterParts | null = useMemo(
    () => outer && desk && { ...outer, desk, open: (place) => outer.open(place, desk) },
    [outer, desk],
  );
  return parts ? <RegisterContext value={parts}>{children}</RegisterContext> : children;
}
