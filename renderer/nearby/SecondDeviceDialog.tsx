import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Problem, TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { errorWords } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';

type Road = 'hub' | 'file';

const roads = () =>
  [
    { value: 'hub', label: words.pairing.byHub, hint: words.pairing.byHubHint },
    { value: 'file', label: words.pairing.byFile, hint: words.pairing.byFileHint },
  ] as const;

/** Takes over the key from the person's other device. The window begins anew once it is here. */
export function SecondDeviceDialog({ onClose }: { onClose(): void }) {
  const { host } = useApp();
  const [road, setRoad] = useState<Road>('hub');
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const [file, setFile] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** Who works here now, once the person was told that their work stays theirs. */
  const [instead, setInstead] = useState<MemberId | null>(null);
  const [busy, setBusy] = useState(false);
  const said = words.pairing;
  const failed = (error: unknown) => setProblem(errorWords(error));

  const pick = async () => {
    const picked = await host.pickKey();
    if (!picked.ok) setProblem(picked.message);
    else if (picked.value !== null) setFile(picked.value);
  };
  const take = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const taken = await host.takeKey(road === 'hub' ? address : null, code, instead);
      if (taken.ok) say(said.isYou(taken.value.name, taken.value.projects));
      else {
        setInstead('member' in taken ? taken.member : null);
        setProblem(taken.message);
      }
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      title={said.secondTitle}
      lead={said.secondLead}
      onClose={onClose}
      onSubmit={() => drop(take(), failed)}
      actions={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button kind={instead === null ? 'primary' : 'danger'} type="submit" disabled={busy}>
            {busy ? said.doing : instead === null ? said.verb : said.anyway}
          </Button>
        </>
      }
    >
      <Choices legend={said.road} value={road} choices={roads()} onChange={setRoad} />
      {road === 'hub' ? (
        <TextField
          label={said.address}
          hint={said.addressHint}
          value={address}
          inputMode="url"
          dir="ltr"
          onChange={setAddress}
        />
      ) : (
        <div>
          <Button onClick={() => drop(pick(), failed)}>{said.chooseFile}</Button>{' '}
          {file === null ? null : <span>{said.file(file)}</span>}
        </div>
      )}
      <TextField label={said.code} value={code} dir="ltr" onChange={setCode} />
      <Problem>{problem}</Problem>
    </Modal>
  );
}
