import { useState } from 'react';
import type { Nearby } from '../../shared/host/nearby.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { runCommand, useCommands } from '../commands/use-commands.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { Waiting } from '../status/use-waiting-people.ts';
import type { PeopleView } from '../store/people-view.ts';
import { DevicesDialog } from './DevicesDialog.tsx';
import { NearbyBars } from './NearbyBars.tsx';
import { NearbyDialog } from './NearbyDialog.tsx';
import { restOf } from './nearby-problem.ts';

interface NearbyPlaceProps {
  readonly session: ProjectSession;
  /** Null before the host has said. */
  readonly nearby: Nearby | null;
  readonly people: PeopleView;
  readonly waiting: Waiting;
  /** The person wants to invite somebody; null where they may not. */
  readonly onInvite: (() => void) | null;
  headingOf(aid: ArticleId): string | null;
  onGo(aid: ArticleId): void;
}

/** The roads without a server: sharing on this network, what files brought, and the person's other devices. */
export function NearbyPlace({ session, nearby, people, waiting, onInvite, headingOf, onGo }: NearbyPlaceProps) {
  const [dialog, setDialog] = useState<'nearby' | 'devices' | null>(null);
  useCommands({ nearby: () => setDialog('nearby'), devices: () => setDialog('devices') });
  const close = () => setDialog(null);
  return (
    <>
      <NearbyBars
        session={session}
        people={people}
        waiting={waiting}
        nearby={nearby}
        onShare={() => setDialog('nearby')}
        onInvite={onInvite}
        headingOf={headingOf}
        onGo={onGo}
      />
      {dialog === 'nearby' ? (
        <NearbyDialog
          session={session}
          people={people}
          nearby={nearby}
          onInvite={
            onInvite &&
            (() => {
              close();
              onInvite();
            })
          }
          onChange={
            onInvite &&
            (() => {
              close();
              runCommand('hub.change');
            })
          }
          onClose={close}
        />
      ) : null}
      {dialog === 'devices' ? <DevicesDialog session={session} rest={restOf(nearby)} onClose={close} /> : null}
    </>
  );
}
