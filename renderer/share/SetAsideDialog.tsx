import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { SetAside } from '../session/refused-types.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { Problem } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { errorWords } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import { MissingPeople } from './MissingPeople.tsx';

interface SetAsideDialogProps {
  readonly session: ProjectSession;
  /** The project goes on with this session. */
  onOpen(session: ProjectSession): void;
  onClose(): void;
}

/** Asks before what the hub refuses is taken out of the project here, does it, and says what became of it. */
export function SetAsideDialog({ session, onOpen, onClose }: SetAsideDialogProps) {
  const { door } = useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const setAside = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { session: next, outcome } = await door.setAsideRefused(session);
      if (outcome.ok) say(whatBecameOf(outcome.value));
      else if (next === session) return setProblem(outcome.message);
      else say(outcome.message, 'trouble');
      if (next !== session) onOpen(next);
      onClose();
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      title={words.share.setAside}
      lead={words.share.setAsideLead}
      onClose={onClose}
      onSubmit={() => {
        if (!busy) drop(setAside(), (error) => setProblem(errorWords(error)));
      }}
      actions={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            {busy ? words.share.settingAside : words.share.setAsideVerb}
          </Button>
        </>
      }
    >
      <MissingPeople session={session} />
      <Problem>{problem}</Problem>
    </Modal>
  );
}

function whatBecameOf({ leftOut, waiting, copies }: SetAside): string {
  const { wasSetAside, comeBack, copyAt } = words.share;
  return [
    wasSetAside(leftOut),
    ...(waiting === 0 ? [] : [comeBack(waiting)]),
    ...(copies.length === 0 ? [] : [copyAt(copies)]),
  ].join(' ');
}
