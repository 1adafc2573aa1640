import { useState } from 'react';
import { useCommands } from '../commands/use-commands.ts';
import { SnapshotsDialog } from './SnapshotsDialog.tsx';

/** Shows the snapshots when the menu asks for them, wherever in the window one is. */
export function Snapshots() {
  const [open, setOpen] = useState(false);
  useCommands({ snapshots: () => setOpen(true) });
  return open ? <SnapshotsDialog onClose={() => setOpen(false)} /> : null;
}
