import { UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import { language, words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { openHelp } from '../help/open-help.ts';
import type { MissingPerson } from '../session/refused-types.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import styles from './StrangersBar.module.css';

interface StrangersBarProps {
  readonly session: ProjectSession;
  readonly people: PeopleView;
  /** Null for who may not invite anybody: then it is said who may. */
  readonly onInvite: (() => void) | null;
}

/**
 * Says whose work, come by file, the hub does not take before they are in, and offers to invite them, or names who can.
 * Nothing is wrong then: it goes to the hub by itself once they have joined.
 */
export function StrangersBar(props: StrangersBarProps) {
  const { hub } = props.session.status;
  const waits = hub.state === 'refused' && hub.reason === 'unknown-signer';
  return waits ? <Strangers {...props} message={hub.message} /> : null;
}

/** `message` is what is said as long as it is not known who they are. */
function Strangers({ session, people, message, onInvite }: StrangersBarProps & { readonly message: string }) {
  const strangers = useStrangers(session);
  const said = words.share;
  const names = strangers.map(({ name }) => name || said.nameless);
  const steps = strangers.reduce((sum, stranger) => sum + stranger.steps, 0);
  const [one] = strangers;
  return (
    <section className={styles.bar} aria-label={said.strangersWait} aria-live="polite">
      <UserPlus size={18} aria-hidden />
      <p>
        {steps > 0 ? said.waitForHub(steps, listed(names)) : message}{' '}
        {onInvite === null && steps > 0 ? <WhoInvites session={session} people={people} /> : null}
      </p>
      <Button onClick={() => openHelp('trouble')}>{words.status.whatCanIDo}</Button>
      {onInvite === null ? null : (
        <Button onClick={onInvite}>
          {strangers.length === 1 && one?.name ? said.inviteNamed(one.name) : words.workbench.inviteSomeone}
        </Button>
      )}
      <Button onClick={() => session.retryHub()}>{words.status.tryAgain}</Button>
    </section>
  );
}

/** Names the project's owners, as the hub has them now. */
function WhoInvites({ session, people }: Pick<StrangersBarProps, 'session' | 'people'>) {
  const { host } = useApp();
  const [owners, setOwners] = useState<readonly MemberId[]>([]);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const access = await host.hubAccess(session.pid);
      if (current && access?.ok) setOwners(access.value.owners);
    };
    drop(ask(), complain);
    return () => {
      current = false;
    };
  }, [host, session]);
  return words.share.ownerInvites(listed(owners.map((owner) => people.of(owner).name)));
}

/** Whose steps the hub does not take yet; empty until that is known. */
function useStrangers(session: ProjectSession): readonly MissingPerson[] {
  const [strangers, setStrangers] = useState<readonly MissingPerson[]>([]);
  const refused = session.refused.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when more or fewer rooms are refused
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const missing = await session.missingPeople();
      if (current && missing.ok) setStrangers(missing.value.filter(({ member }) => member !== session.me.member));
    };
    drop(ask(), complain);
    return () => {
      current = false;
    };
  }, [session, refused]);
  return strangers;
}

const listed = (names: readonly string[]): string => new Intl.ListFormat(language).format(names);
