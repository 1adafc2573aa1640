import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Identity } from '../../shared/host/contract.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { CheckField, Problem, SelectField, TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { shortId } from '../ui/text.ts';
import { MAX_NAME, nameProblem } from '../welcome/name.ts';
import { ColourPicker } from './ColourPicker.tsx';
import { notSaved } from './not-saved.ts';

const THEMES = [
  { value: 'system', label: 'Like the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Name, colour and theme of the person at this computer. */
export function SettingsDialog({ onClose }: { onClose(): void }) {
  const { host, settings, changeSettings } = useApp();
  const [me, setMe] = useState<Identity | null>(null);
  useEffect(() => drop(host.identity().then(setMe), complain), [host]);
  const [name, setName] = useState(settings.name);
  const [colour, setColour] = useState(settings.colour);
  const [wrongName, setWrongName] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const failed = (error: unknown) => setProblem(notSaved(error));

  const save = () => {
    const found = nameProblem(name);
    setWrongName(found);
    setProblem(null);
    if (!found) drop(changeSettings({ name: name.trim(), colour }).then(onClose), failed);
  };

  return (
    <Modal
      title="Settings"
      onClose={onClose}
      onSubmit={save}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Save
          </Button>
        </>
      }
    >
      <TextField label="Your name" value={name} onChange={setName} error={wrongName} maxLength={MAX_NAME} />
      <ColourPicker value={colour} onChange={setColour} name={name} />
      <SelectField
        label="Theme"
        value={settings.theme}
        choices={THEMES}
        onChange={(theme) => drop(changeSettings({ theme }), failed)}
      />
      <CheckField
        label="Tell me of mentions while Postil is not in front"
        hint="As the system shows such notes. In a browser, allow notifications for this page as well."
        checked={settings.notifications}
        onChange={(notifications) => drop(changeSettings({ notifications }), failed)}
      />
      {me ? (
        <p>
          Your id begins with <code>{shortId(me.member)}</code>: it tells you from others of your name.{' '}
          {me.encrypted
            ? 'The key of this computer is kept in a file that the system’s keychain encrypts.'
            : 'The key of this computer is kept in a file that only your account can read. It is not encrypted: there is no keychain here that Postil can use.'}
        </p>
      ) : null}
      <Problem>{problem}</Problem>
    </Modal>
  );
}
