import { UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { language, words } from '../../shared/words/words.ts';
import { openHelp } from '../help/open-help.ts';
import type { MissingPerson } from '../session/refused-types.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import styles from './StrangersBar.module.css';

interface StrangersBarProps {
  readonly session: ProjectSession;
  onInvite(): void;
}

/**
 * Says to an owner whose work, come by file, the hub does not take before they are in, and offers to invite them. Nothing is
 * wrong then: it goes to the hub by itself once they have joined.
 */
export function StrangersBar({ session, onInvite }: StrangersBarProps) {
  const { hub } = session.status;
  const waits = hub.state === 'refused' && hub.reason === 'unknown-signer';
  return waits ? <Strangers session={session} message={hub.message} onInvite={onInvite} /> : null;
}

/** `message` is what is said as long as it is not known who they are. */
function Strangers({ session, message, onInvite }: StrangersBarProps & { readonly message: string }) {
  const [people, setPeople] = useState<readonly MissingPerson[]>([]);
  const refused = session.refused.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when more or fewer rooms are refused
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const missing = await session.missingPeople();
      if (current && missing.ok) setPeople(missing.value.filter(({ member }) => member !== session.me.member));
    };
    drop(ask(), complain);
    return () => {
      current = false;
    };
  }, [session, refused]);
  const said = words.share;
  const names = new Intl.ListFormat(language).format(people.map(({ name }) => name || said.nameless));
  const steps = people.reduce((sum, person) => sum + person.steps, 0);
  const [one] = people;
  return (
    <section className={styles.bar} aria-label={said.strangersWait} aria-live="polite">
      <UserPlus size={18} aria-hidden />
      <p>{steps > 0 ? said.waitForHub(steps, names) : message}</p>
      <Button onClick={() => openHelp('trouble')}>{words.status.whatCanIDo}</Button>
      <Button onClick={onInvite}>
        {people.length === 1 && one?.name ? said.inviteNamed(one.name) : words.workbench.inviteSomeone}
      </Button>
      <Button onClick={() => session.retryHub()}>{words.status.tryAgain}</Button>
    </section>
  );
}
