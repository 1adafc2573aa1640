import { useState } from 'react';
import { useCommands } from '../commands/use-commands.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { type NamedArticle, RescueCopiesDialog } from './RescueCopiesDialog.tsx';

interface RescuePlaceProps {
  readonly session: ProjectSession;
  readonly articles: readonly NamedArticle[];
}

/** Shows the project's rescue copies when they are asked for. */
export function RescuePlace(props: RescuePlaceProps) {
  const [open, setOpen] = useState(false);
  useCommands({ rescue: () => setOpen(true) });
  return open ? <RescueCopiesDialog {...props} onClose={() => setOpen(false)} /> : null;
}
