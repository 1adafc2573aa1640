import { EyeOff, Users } from 'lucide-react';
import { useState } from 'react';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { IconButton } from '../ui/Button.tsx';
import { BlindDialogs } from './BlindDialogs.tsx';

interface ModeButtonProps {
  readonly session: ProjectSession;
  /** The open article. */
  readonly aid: ArticleId;
}

/** Says how the open article is annotated, to who decides that, and leads there. */
export function ModeButton({ session, aid }: ModeButtonProps) {
  const [deciding, setDeciding] = useState(false);
  const { sets } = session;
  if (!sets.curates) return null;
  const blind = sets.blind(aid);
  return (
    <>
      <IconButton label={words.blind.modeOfThis[blind ? 'independent' : 'team']} onClick={() => setDeciding(true)}>
        {blind ? <EyeOff size={16} aria-hidden /> : <Users size={16} aria-hidden />}
      </IconButton>
      {deciding ? <BlindDialogs session={session} aids={[aid]} onClose={() => setDeciding(false)} /> : null}
    </>
  );
}
