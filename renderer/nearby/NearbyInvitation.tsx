import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { type InvitationParts, invitationLink } from '../../shared/wire/invitation-link.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Problem } from '../ui/Field.tsx';
import { errorWords } from '../ui/text.ts';
import { inviteOne } from './invite-one.ts';
import styles from './Nearby.module.css';

interface NearbyInvitationProps {
  readonly pid: ProjectId;
  /** The code that is shown; null before one was made. */
  readonly made: Result<InvitationParts> | null;
  onMade(made: Result<InvitationParts>): void;
}

/** A code for one colleague, beside the address: shown as soon as sharing has begun, and made anew for the next one. */
export function NearbyInvitation({ pid, made, onMade }: NearbyInvitationProps) {
  const { host } = useApp();
  const [busy, setBusy] = useState(false);
  const said = words.nearby;
  const make = async () => {
    setBusy(true);
    try {
      onMade(await inviteOne(host, pid));
    } finally {
      setBusy(false);
    }
  };
  const failed = (error: unknown) => onMade({ ok: false, code: 'host', message: errorWords(error) });
  return (
    <>
      <p className={styles.address}>
        {made?.ok ? (
          <>
            <span>{said.code}</span> <strong dir="ltr">{made.value.invitation}</strong>
            <CopyButton label={said.copyLink} text={invitationLink(made.value)} />
          </>
        ) : null}
        <Button disabled={busy} onClick={() => drop(make(), failed)}>
          {made?.ok ? said.nextCode : said.makeCode}
        </Button>
      </p>
      {made?.ok ? <p className={styles.small}>{said.codeFor}</p> : null}
      <Problem>{made?.ok === false ? made.message : null}</Problem>
    </>
  );
}
