import { useEffect, useEffectEvent, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { KeyOffer, PairedDevice } from '../../shared/host/pairing.ts';
import type { KeyState } from '../../shared/wire/hub-api.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { runCommand } from '../commands/use-commands.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { Problem } from '../ui/Field.tsx';
import { fill } from '../ui/fill.ts';
import { Modal } from '../ui/Modal.tsx';
import { Moment } from '../ui/Moment.tsx';
import { errorWords } from '../ui/text.ts';
import styles from './Nearby.module.css';
import { codeProblem, type Rest } from './nearby-problem.ts';

/** How often the hub is asked whether the key was taken, in milliseconds. */
const EVERY = 2_000;

interface DevicesDialogProps {
  readonly session: ProjectSession;
  /** Why the project's own hub on this computer rests. */
  readonly rest: Rest;
  onClose(): void;
}

/** A key on its way to another device: by the hub, until it was taken, or in a file. */
type Offer = KeyOffer & { readonly by: PairedDevice['by'] };

/** Hands the person's key to another device of theirs, by a code at the hub or by a file, and lists those that have it. */
export function DevicesDialog({ session, rest, onClose }: DevicesDialogProps) {
  const { host } = useApp();
  const [devices, setDevices] = useState<readonly PairedDevice[]>([]);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [state, setState] = useState<KeyState>('waiting');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const said = words.pairing;

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when one was added
  useEffect(() => drop(host.pairedDevices().then(setDevices), complain), [host, state, offer]);
  const waits = offer?.by === 'hub' && state === 'waiting';
  const look = useEffectEvent(() => drop(host.keyOffered().then(setState), complain));
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [waits]);

  const show = async (by: Offer['by'], made: Promise<Result<KeyOffer | null>>) => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await made;
      if (!answer.ok) setProblem(by === 'hub' ? words.nearbyTrouble.orByFile(answer.message) : answer.message);
      else if (answer.value !== null) {
        setState('waiting');
        setOffer({ ...answer.value, by });
      }
    } finally {
      setBusy(false);
    }
  };
  const failed = (error: unknown) => setProblem(errorWords(error));
  const showCode = () => {
    const cannot = codeProblem(session.hub, rest);
    if (cannot !== null) setProblem(cannot);
    else drop(show('hub', host.offerKey(session.pid)), failed);
  };
  const close = () => {
    // Nobody looks at the code any more.
    if (waits) drop(host.withdrawKey(), complain);
    onClose();
  };
  return (
    <Modal
      title={said.title}
      lead={said.lead}
      onClose={close}
      onSubmit={close}
      actions={
        <>
          <Button disabled={busy} onClick={() => drop(show('file', host.saveKey()), failed)}>
            {said.makeFile}
          </Button>
          <Button disabled={busy} onClick={showCode}>
            {said.showCode}
          </Button>
          <Button kind="primary" type="submit">
            {said.done}
          </Button>
        </>
      }
    >
      {offer ? <Shown offer={offer} state={state} /> : null}
      <Problem>{problem}</Problem>
      <section className={styles.section}>
        <h3 id="paired-devices">{said.devices}</h3>
        {devices.length === 0 ? <p className={styles.small}>{said.none}</p> : null}
        <ul aria-labelledby="paired-devices">
          {devices.map(({ at, by }) => (
            <li key={at} className={styles.row}>
              <span>{fill(by === 'hub' ? said.pairedOn : said.fileOn, { date: <Moment at={at} /> })}</span>
            </li>
          ))}
        </ul>
      </section>
      <div>
        <Button
          onClick={() => {
            close();
            runCommand('devices.second');
          }}
        >
          {said.second}
        </Button>
      </div>
    </Modal>
  );
}

function Shown({ offer, state }: { readonly offer: Offer; readonly state: KeyState }) {
  const said = words.pairing;
  if (offer.by === 'hub' && state === 'taken') return <p role="status">{said.taken}</p>;
  if (offer.by === 'hub' && state === 'over') return <p role="status">{said.over}</p>;
  const until = <Moment at={offer.until} />;
  return (
    <>
      <p>{offer.by === 'hub' ? said.codeAt(offer.at) : said.codeFile(offer.at)}</p>
      <code className={styles.code} dir="ltr">
        {offer.code}
      </code>
      <p className={styles.small}>
        {fill(offer.by === 'hub' ? said.until : said.untilFile, { time: until })} {said.codeHint}
      </p>
      {offer.by === 'hub' ? <p role="status">{said.waiting}</p> : null}
    </>
  );
}
