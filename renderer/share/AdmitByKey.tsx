import { type FormEvent, useState } from 'react';
import type { MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { isKeyOf } from './is-key-of.ts';

interface AdmitByKeyProps {
  readonly member: MemberId;
  onAdmit(publicKey: string): void;
}

/** Takes the steps of somebody who has told no key here: by the key that they read out, or send, from their settings. */
export function AdmitByKey({ member, onAdmit }: AdmitByKeyProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const key = typed.trim();
    if (isKeyOf(key, member)) onAdmit(key);
    else setWrong(true);
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label={words.share.theirKey}
        hint={words.share.theirKeyHint}
        error={wrong ? words.shareTrouble.otherKey : undefined}
        dir="ltr"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setWrong(false);
        }}
      />
      <Button type="submit" disabled={typed.trim() === ''}>
        {words.share.takeSteps}
      </Button>
    </form>
  );
}
