import { FileDown } from 'lucide-react';
import { drop } from '../../shared/base/drop.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { IconButton } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';

/** The project as a file to be dragged out of the window, into a mail or a folder; a click saves it instead. */
export function DragFile({ pid, onSave }: { readonly pid: ProjectId; onSave(): void }) {
  const { host } = useApp();
  if (!host.caps.dragsFiles) return null;

  const prepare = async () => {
    const prepared = await host.prepareDrag(pid);
    if (!prepared.ok) say(prepared.message, 'trouble');
  };
  const drag = async () => {
    const dragged = await host.dragBundle(pid);
    if (!dragged.ok) say(dragged.message);
  };
  return (
    <IconButton
      label={words.exporting.dragFile}
      draggable
      onPointerDown={() => drop(prepare(), complain)}
      onDragStart={(event) => {
        // The page's own drag would carry the button.
        event.preventDefault();
        drop(drag(), complain);
      }}
      onClick={onSave}
    >
      <FileDown size={18} aria-hidden />
    </IconButton>
  );
}
