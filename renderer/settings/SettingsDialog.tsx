import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
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
  const [encrypted, setEncrypted] = useState(true);
  useEffect(() => drop(host.identity().then((me) => setEncrypted(me.encrypted))), [host]);
  const [name, setName] = useState(settings.name);
  const [colour, setColour] = useState(settings.colour);
  const [problem, setProblem] = useState<string | null>(null);

  const save = () => {
    const found = nameProblem(name);
    setProblem(found);
    if (!found)
      drop(changeSettings({ name: name.trim(), colour }).then(onClose), (error) => setProblem(notSaved(error)));
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
      <TextField label="Your name" value={name} onChange={setName} error={problem} maxLength={MAX_NAME} />
      <ColourPicker value={colour} onChange={setColour} name={name} />
      <SelectField
        label="Theme"
        value={settings.theme}
        choices={THEMES}
        onChange={(theme) => drop(changeSettings({ theme }), (error) => setProblem(notSaved(error)))}
      />
      {encrypted ? null : (
        <p>Your signing key lies in a file that only your account can read; it is not encrypted here.</p>
      )}
    </Modal>
  );
}
