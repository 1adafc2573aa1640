import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { MissingPerson } from '../session/refused-types.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { shortId } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import { AdmitByKey } from './AdmitByKey.tsx';
import styles from './MissingPeople.module.css';

/** Says whose steps the hub does not take before they are members there; nothing when there are none. */
export function MissingPeople({ session }: { readonly session: ProjectSession }) {
  const { host } = useApp();
  const [people, setPeople] = useState<readonly MissingPerson[]>([]);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when somebody was admitted
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const missing = await session.missingPeople();
      // Without an answer nothing is said: the work is on this computer either way.
      if (current && missing.ok) setPeople(missing.value);
    };
    drop(ask(), complain);
    return () => {
      current = false;
    };
  }, [session, asked]);

  /** Nobody is let in by this: the hub takes what they signed, from whoever has it. */
  const admit = async (publicKey: string) => {
    const admitted = await host.admitAuthor(session.pid, publicKey);
    if (!admitted.ok) return say(admitted.message, 'trouble');
    session.retryHub();
    setAsked((times) => times + 1);
  };
  const mayAdmit = session.hub !== null && session.role === 'owner';

  if (people.length === 0) return null;
  return (
    <div className={styles.note}>
      <p>{words.share.missing}</p>
      <ul>
        {people.map(({ member, name, publicKey, steps }) => (
          <li key={member}>
            {words.share.stepsBy(steps, name || words.share.nameless, shortId(member))}
            {mayAdmit && publicKey !== null ? (
              <Button onClick={() => drop(admit(publicKey), complain)}>{words.share.takeSteps}</Button>
            ) : null}
            {mayAdmit && publicKey === null ? (
              <AdmitByKey member={member} onAdmit={(key) => drop(admit(key), complain)} />
            ) : null}
            {!mayAdmit && session.hub !== null && publicKey !== null ? (
              <>
                {words.share.hubRunnerCan} <code dir="ltr">{admission(publicKey, session.pid)}</code>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {mayAdmit ? <p>{words.share.orTake}</p> : null}
    </div>
  );
}

/** The command that has a hub take somebody's steps. */
const admission = (publicKey: string, pid: ProjectId): string => `postil hub admit ${publicKey} --project ${pid}`;
