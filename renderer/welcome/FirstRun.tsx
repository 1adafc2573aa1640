import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import { firstColour, type PersonColour } from '../../shared/model/person.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { runCommand } from '../commands/use-commands.ts';
import { ColourPicker } from '../settings/ColourPicker.tsx';
import { notSaved } from '../settings/not-saved.ts';
import { Button } from '../ui/Button.tsx';
import { Problem, TextField } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import styles from './FirstRun.module.css';
import { MAX_NAME, nameProblem } from './name.ts';

/** The very first view: who works here. The key pair is made by the host, without a question. */
export function FirstRun({ me }: { readonly me: MemberId }) {
  const { changeSettings } = useApp();
  const [name, setName] = useState('');
  const [colour, setColour] = useState<PersonColour>(() => firstColour(me));
  const [wrongName, setWrongName] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = () => {
    const found = nameProblem(name);
    setWrongName(found);
    setProblem(null);
    if (!found) drop(changeSettings({ name: name.trim(), colour }), (error) => setProblem(notSaved(error)));
  };

  return (
    <main className={styles.page}>
      <Form className={styles.card} onSubmit={submit}>
        <h1 className={styles.title}>{words.welcome.welcome}</h1>
        <p className={styles.lead}>{words.welcome.lead}</p>
        <TextField
          label={words.settings.yourName}
          value={name}
          onChange={setName}
          error={wrongName}
          maxLength={MAX_NAME}
          autoComplete="name"
          // The page holds nothing else to do.
          autoFocus
        />
        <ColourPicker value={colour} onChange={setColour} name={name} />
        <p className={styles.small}>{words.welcome.signed}</p>
        <Problem>{problem}</Problem>
        <Button kind="primary" type="submit" className={styles.go}>
          {words.welcome.start}
        </Button>
        <Button kind="quiet" className={styles.other} onClick={() => runCommand('devices.second')}>
          {words.pairing.second}
        </Button>
      </Form>
    </main>
  );
}
