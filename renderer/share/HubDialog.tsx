import { type ReactNode, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import { parseInvitation } from '../../shared/wire/invitation-link.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Problem, TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { errorWords } from '../ui/text.ts';
import styles from './HubDialog.module.css';
import { type HubProblems, hubProblems, missingHubFields } from './hub-problem.ts';

interface HubDialogProps<Value> {
  readonly title: string;
  readonly lead: ReactNode;
  /** What the button says, before and while it works. */
  readonly verb: string;
  readonly doing: string;
  /** A sentence that says where address and invitation can be found. */
  readonly where: string;
  readonly address?: string | undefined;
  readonly invitation?: string | undefined;
  /** Whether people come here with an invitation they were sent: a link then fills in both fields. */
  readonly invited?: boolean;
  /** What to know before, below the fields. */
  readonly children?: ReactNode;
  /** Called with both fields, trimmed. A failure is shown under the field it is about. */
  go(address: string, invitation: string): Promise<Result<Value>>;
  onDone(value: Value): void;
  onClose(): void;
}

/** Asks for a hub's address and an invitation to it, and goes there. */
export function HubDialog<Value>({
  title,
  lead,
  verb,
  doing,
  where,
  invited = false,
  children,
  go,
  onDone,
  onClose,
  ...given
}: HubDialogProps<Value>) {
  const [address, setAddress] = useState(given.address ?? '');
  const [invitation, setInvitation] = useState(given.invitation ?? '');
  const [problems, setProblems] = useState<HubProblems>({});
  const [busy, setBusy] = useState(false);

  /** What is typed into a field; a link, wherever it is pasted, says both. */
  const typed = (set: (text: string) => void) => (text: string) => {
    const parts = parseInvitation(text);
    if (parts === null) return set(text);
    setAddress(parts.address);
    setInvitation(parts.invitation);
  };

  const submit = async () => {
    const [place, key] = [address.trim(), invitation.trim()];
    const missing = missingHubFields(place, key, where);
    setProblems(missing ?? {});
    if (missing || busy) return;
    setBusy(true);
    try {
      const gone = await go(place, key);
      if (gone.ok) onDone(gone.value);
      else setProblems(hubProblems(gone));
    } finally {
      setBusy(false);
    }
  };

  const at = (
    <TextField
      key="address"
      label={words.share.address}
      value={address}
      onChange={typed(setAddress)}
      inputMode="url"
      hint={invited ? words.share.addressFromLink : words.share.addressExample}
      error={problems.address}
    />
  );
  const code = (
    <TextField
      key="invitation"
      label={words.share.invitation}
      value={invitation}
      onChange={typed(setInvitation)}
      hint={invited ? words.share.invitationHint : undefined}
      error={problems.invitation}
    />
  );
  return (
    <Modal
      title={title}
      lead={lead}
      onClose={onClose}
      onSubmit={() => drop(submit(), (error) => setProblems({ other: errorWords(error) }))}
      actions={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            {busy ? doing : verb}
          </Button>
        </>
      }
    >
      {invited ? [code, at] : [at, code]}
      <div aria-live="polite">{problems.question ? <p className={styles.question}>{problems.question}</p> : null}</div>
      {children}
      <Problem>{problems.other}</Problem>
    </Modal>
  );
}
