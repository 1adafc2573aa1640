import { type ReactNode, useEffect, useState } from 'react';
import { missingCase } from '../../shared/base/assert.ts';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Nearby, NearbyAddress } from '../../shared/host/nearby.ts';
import type { InvitationParts } from '../../shared/wire/invitation-link.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { complain } from '../ui/complain.ts';
import { Problem, SelectField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { errorWords } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import { ConnectedPeople } from './ConnectedPeople.tsx';
import { inviteOne } from './invite-one.ts';
import styles from './Nearby.module.css';
import { NearbyInvitation } from './NearbyInvitation.tsx';
import { isLost, nearbyProblem, otherHubProblem } from './nearby-problem.ts';

interface NearbyDialogProps {
  readonly session: ProjectSession;
  readonly people: PeopleView;
  /** Null before the host has said. */
  readonly nearby: Nearby | null;
  /** The person wants to invite somebody; null where they may not. */
  readonly onInvite: (() => void) | null;
  /** The person wants the project on a hub that stays; null where they may not. */
  readonly onChange: (() => void) | null;
  onClose(): void;
}

/** Shares the open project on this network, shows where and with whom, and ends it. */
export function NearbyDialog({ session, people, nearby, onInvite, onChange, onClose }: NearbyDialogProps) {
  const { host } = useApp();
  const [addresses, setAddresses] = useState<readonly NearbyAddress[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState<Result<InvitationParts> | null>(null);
  const lost = isLost(nearby);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when this computer has left the network
  useEffect(() => drop(host.nearbyAddresses().then(setAddresses), complain), [host, lost]);

  const said = words.nearby;
  const address = addresses?.find((known) => known.address === chosen)?.address ?? addresses?.[0]?.address ?? null;
  const start = async () => {
    if (address === null || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const shared = await host.shareNearby(session.pid, address);
      if (!shared.ok) return setProblem(shared.message);
      say(said.isOn);
      // Whoever shares means to let somebody in: what they need stands beside the address at once.
      if (onInvite) setCode(await inviteOne(host, session.pid));
    } finally {
      setBusy(false);
    }
  };
  const stop = async () => {
    await host.stopNearby(session.pid);
    say(said.stopped);
    onClose();
  };
  const starting = busy || nearby?.phase === 'starting';
  const isUp = nearby?.phase === 'on' || nearby?.phase === 'again';
  const otherHub = otherHubProblem(session.hub, nearby, session.role);
  const asks = otherHub === null && (!isUp || lost);
  return (
    <Modal
      title={said.title}
      lead={isUp ? said.leadOn : said.leadOff}
      wide={isUp}
      onClose={onClose}
      onSubmit={() => (asks ? drop(start(), (error) => setProblem(errorWords(error))) : onClose())}
      actions={
        <>
          {asks && !isUp ? <Button onClick={onClose}>{words.ui.cancel}</Button> : null}
          {isUp ? <Button onClick={() => drop(stop(), complain)}>{said.stop}</Button> : null}
          {isUp && onInvite ? <Button onClick={onInvite}>{said.invite}</Button> : null}
          {isUp && onChange ? <Button onClick={onChange}>{words.share.changeMenu}</Button> : null}
          <Button kind="primary" type="submit" disabled={asks && (starting || address === null)}>
            {asks ? (starting ? said.starting : said.start) : said.close}
          </Button>
        </>
      }
    >
      {nearby === null ? null : (
        <Standing nearby={nearby} session={session} people={people}>
          {onInvite ? <NearbyInvitation pid={session.pid} made={code} onMade={setCode} /> : null}
        </Standing>
      )}
      <Problem>{otherHub ?? nearbyProblem(nearby, addresses)}</Problem>
      {asks && addresses !== null && addresses.length > 0 && address !== null ? (
        <SelectField
          label={said.network}
          hint={said.networkHint}
          value={address}
          choices={addresses.map((known) => ({
            value: known.address,
            label: said.addressOn(known.name, known.address),
          }))}
          onChange={setChosen}
        />
      ) : null}
      <Problem>{problem}</Problem>
      {otherHub === null ? <p className={styles.small}>{said.plain}</p> : null}
      {isUp ? <p className={styles.small}>{said.firewall}</p> : null}
    </Modal>
  );
}

interface StandingProps extends Pick<NearbyDialogProps, 'session' | 'people'> {
  readonly nearby: Nearby;
  /** What stands below the address. */
  readonly children: ReactNode;
}

function Standing({ nearby, session, people, children }: StandingProps) {
  switch (nearby.phase) {
    case 'off':
    case 'starting':
    case 'failed':
      return null;
    case 'again':
      return <p role="status">{words.nearby.again(nearby.tries)}</p>;
    case 'on':
      return (
        <>
          <p className={styles.address}>
            <span>{words.nearby.sharedAt}</span> <strong dir="ltr">{nearby.address}</strong>
            <CopyButton label={words.nearby.copy} text={nearby.address} />
          </p>
          {nearby.moved ? <p>{words.nearby.moved}</p> : null}
          {children}
          <ConnectedPeople connected={nearby.people} people={people} me={session.me.member} />
        </>
      );
    default:
      return missingCase(nearby);
  }
}
