import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Identity } from '../../shared/host/contract.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { mayNotify } from '../host.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { complain } from '../ui/complain.ts';
import { CheckField, Problem, TextField } from '../ui/Field.tsx';
import { fill } from '../ui/fill.ts';
import { Modal } from '../ui/Modal.tsx';
import { shortId } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import { MAX_NAME, nameProblem } from '../welcome/name.ts';
import { ColourPicker } from './ColourPicker.tsx';
import { LookFields } from './LookFields.tsx';
import { notSaved } from './not-saved.ts';
import { ReadingFields } from './ReadingFields.tsx';

/** Name, colour and comfort of the person at this computer. */
export function SettingsDialog({ onClose }: { onClose(): void }) {
  const { host, settings, changeSettings } = useApp();
  const [me, setMe] = useState<Identity | null>(null);
  useEffect(() => drop(host.identity().then(setMe), complain), [host]);
  const [name, setName] = useState(settings.name);
  const [colour, setColour] = useState(settings.colour);
  const [wrongName, setWrongName] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** Whether the browser does not let Postil show notes. */
  const [refused, setRefused] = useState(false);
  const failed = (error: unknown) => setProblem(notSaved(error));

  const tellMentions = async (notifications: boolean) => {
    const may = !notifications || (await mayNotify());
    setRefused(!may);
    if (may) await changeSettings({ notifications });
  };

  /** Name and colour as they stand here, where they can be kept: another language shows the window anew. */
  const mine = () => (nameProblem(name) === null ? { name: name.trim(), colour } : {});
  const done = () => {
    const found = nameProblem(name);
    setWrongName(found);
    setProblem(null);
    if (!found) drop(changeSettings(mine()).then(onClose), failed);
  };
  /** Everything here holds; only a name that cannot be kept is as it was before. */
  const leave = () => {
    const isOther = name.trim() !== settings.name || colour !== settings.colour;
    if (isOther) drop(changeSettings(mine()), (error) => say(notSaved(error), 'trouble'));
    onClose();
  };

  return (
    <Modal
      title={words.settings.settings}
      wide
      lead={words.settings.lead}
      onClose={leave}
      onSubmit={done}
      actions={
        <Button kind="primary" type="submit">
          {words.settings.done}
        </Button>
      }
    >
      <TextField
        label={words.settings.yourName}
        value={name}
        onChange={setName}
        error={wrongName}
        maxLength={MAX_NAME}
      />
      <ColourPicker value={colour} onChange={setColour} name={name} />
      <LookFields settings={settings} change={(change) => changeSettings({ ...mine(), ...change })} failed={failed} />
      <ReadingFields reading={settings.reading} change={changeSettings} failed={failed} />
      <CheckField
        label={words.marking.byWords}
        hint={words.marking.byWordsHint}
        checked={settings.selecting === 'words'}
        onChange={(on) => drop(changeSettings({ selecting: on ? 'words' : 'letters' }), failed)}
      />
      <CheckField
        label={words.settings.mentions}
        hint={refused ? words.settings.mentionsRefused : words.settings.mentionsHint}
        checked={settings.notifications}
        onChange={(notifications) => drop(tellMentions(notifications), failed)}
      />
      {me ? (
        <p>
          {fill(words.settings.yourId, { id: <code dir="ltr">{shortId(me.member)}</code> })}{' '}
          {me.encrypted ? words.settings.keyEncrypted : words.settings.keyPlain}
          <CopyButton label={words.settings.copyKey} text={me.publicKey} />
        </p>
      ) : null}
      <Problem>{problem}</Problem>
    </Modal>
  );
}
