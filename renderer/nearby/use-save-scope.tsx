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

/** What there is to choose from. */
interface Asked {
  /** The file before; null when there was none to go on from. */
  readonly last: LastBundle | null;
  /** Whether something of the project is not for annotators. */
  readonly apart: boolean;
}

/**
 * Asks what goes into a project's file, then lets `save` write it. The first file holds everything, without a question
 * unless something in the project is not for everybody: `isApart`.
 */
export function useSaveScope(pid: ProjectId, isApart: () => boolean, save: (scope: BundleScope) => void): SaveScope {
  const { host } = useApp();
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = async () => {
    const [last, apart] = [await host.lastBundle(pid), isApart()];
    if (last === null && !apart) save('all');
    else setAsked({ last, apart });
  };
  const dialog =
    asked === null ? null : (
      <SaveScopeDialog
        asked={asked}
        onChoose={(scope) => {
          setAsked(null);
          save(scope);
        }}
        onClose={() => setAsked(null)}
      />
    );
  return { ask: () => drop(ask(), complain), dialog };
}

interface SaveScopeDialogProps {
  readonly asked: Asked;
  onChoose(scope: BundleScope): void;
  onClose(): void;
}

function SaveScopeDialog({ asked: { last, apart }, onChoose, onClose }: SaveScopeDialogProps) {
  const [scope, setScope] = useState<BundleScope>('all');
  const said = words.nearby;
  const since = last && {
    value: 'since' as const,
    label: said.sinceLast(showMoment(dateOf(last.at)), last.steps),
    hint: said.sinceLastHint,
  };
  const choices = [
    { value: 'all' as const, label: said.everything, hint: apart ? said.forCurators : said.everythingHint },
    ...(since ? [since] : []),
    ...(apart ? [{ value: 'annotators' as const, label: said.forAnnotators, hint: said.forAnnotatorsHint }] : []),
  ];
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
