import { type ReactNode, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { BundleScope, LastBundle } from '../../shared/host/bundles.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { complain } from '../ui/complain.ts';
import { dateOf, showMoment } from '../ui/dates.ts';
import { Modal } from '../ui/Modal.tsx';

/** Saving as a file, with the question what goes into it where there is something to ask. */
interface SaveScope {
  ask(): void;
  /** The question; null while none is asked. */
  readonly dialog: ReactNode;
}

/** Asks what goes into a project's file, then lets `save` write it. The first file holds everything, without a question. */
export function useSaveScope(pid: ProjectId, save: (scope: BundleScope) => void): SaveScope {
  const { host } = useApp();
  const [last, setLast] = useState<LastBundle | null>(null);
  const ask = async () => {
    const before = await host.lastBundle(pid);
    if (before === null) save('all');
    else setLast(before);
  };
  const dialog =
    last === null ? null : (
      <SaveScopeDialog
        last={last}
        onChoose={(scope) => {
          setLast(null);
          save(scope);
        }}
        onClose={() => setLast(null)}
      />
    );
  return { ask: () => drop(ask(), complain), dialog };
}

interface SaveScopeDialogProps {
  readonly last: LastBundle;
  onChoose(scope: BundleScope): void;
  onClose(): void;
}

function SaveScopeDialog({ last: { at, steps }, onChoose, onClose }: SaveScopeDialogProps) {
  const [scope, setScope] = useState<BundleScope>('all');
  const said = words.nearby;
  const choices = [
    { value: 'all', label: said.everything, hint: said.everythingHint },
    { value: 'since', label: said.sinceLast(showMoment(dateOf(at)), steps), hint: said.sinceLastHint },
  ] as const;
  return (
    <Modal
      title={said.saveTitle}
      lead={said.saveLead}
      onClose={onClose}
      onSubmit={() => onChoose(scope)}
      actions={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button kind="primary" type="submit">
            {said.chooseWhere}
          </Button>
        </>
      }
    >
      <Choices legend={said.saveWhat} value={scope} choices={choices} onChange={setScope} />
    </Modal>
  );
}
