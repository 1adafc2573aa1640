import { useState } from 'react';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { PeopleView } from '../store/people-view.ts';
import { useOwned } from '../ui/use-owned.ts';
import { ModeDialog } from './ModeDialog.tsx';
import { RevealDialog } from './RevealDialog.tsx';

interface BlindDialogsProps {
  readonly session: ProjectSession;
  /** Null for the whole project. */
  readonly aids: readonly ArticleId[] | null;
  onClose(): void;
}

/** How a project or some of its articles are annotated; from there to what was made independently being revealed. */
export function BlindDialogs({ session, aids, onClose }: BlindDialogsProps) {
  const people = useOwned(() => new PeopleView(session.people.fold), [session]);
  const [revealing, setRevealing] = useState<readonly ArticleId[] | null>(null);
  if (revealing === null) return <ModeDialog session={session} aids={aids} onReveal={setRevealing} onClose={onClose} />;
  return people && <RevealDialog session={session} people={people} aids={revealing} onClose={onClose} />;
}
