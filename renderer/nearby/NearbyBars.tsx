import { X } from 'lucide-react';
import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Nearby } from '../../shared/host/nearby.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { language, words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { StrangersBar } from '../share/StrangersBar.tsx';
import type { Waiting } from '../status/use-waiting-people.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { ArrivedDialog } from './ArrivedDialog.tsx';
import { arrived } from './arrived.ts';
import styles from './Nearby.module.css';
import { stillWaiting } from './still-waiting.ts';

interface NearbyBarsProps {
  readonly session: ProjectSession;
  readonly people: PeopleView;
  readonly waiting: Waiting;
  readonly nearby: Nearby | null;
  /** The person wants the project shared on this network again. */
  onShare(): void;
  /** The person wants to invite somebody; null where they may not. */
  readonly onInvite: (() => void) | null;
  headingOf(aid: ArticleId): string | null;
  onGo(aid: ArticleId): void;
}

/**
 * Asks whether a project is to be shared on this network again, and says what a `.postil` file brought, and whose work the
 * hub waits for.
 */
export function NearbyBars({ session, people, waiting, nearby, onShare, onInvite, headingOf, onGo }: NearbyBarsProps) {
  const { host } = useApp();
  useWatchable(arrived);
  useWatchable(people);
  const [listed, setListed] = useState(false);
  const opened = arrived.of(session.pid);
  const stillOut = opened === null ? 0 : stillWaiting(opened, waiting.people, session.hub !== null);
  const said = words.nearby;
  const by = new Set(opened?.news.map((news) => news.by));
  const names = new Intl.ListFormat(language).format([...by].map((member) => people.of(member).name));
  /** Also once it was listed: then it is known. */
  const putAway = () => {
    setListed(false);
    arrived.putAway(session.pid);
  };
  return (
    <>
      <StrangersBar session={session} people={people} onInvite={onInvite} />
      {nearby?.phase === 'off' && nearby.wasOn ? (
        <section className={styles.bar} aria-label={said.title}>
          <p>{said.wasOn}</p>
          <Button onClick={onShare}>{said.shareAgain}</Button>
          <Button kind="quiet" onClick={() => drop(host.stopNearby(session.pid), complain)}>
            {said.notNow}
          </Button>
        </section>
      ) : null}
      {opened && opened.added + stillOut > 0 ? (
        <section className={styles.bar} aria-label={said.arrived}>
          <p>
            {opened.added > 0 ? said.arrivedBar(names, opened.added, opened.files) : null}{' '}
            {stillOut > 0 ? said.arrivedWaiting(stillOut, opened.files) : null}
          </p>
          <Button onClick={() => setListed(true)}>{said.showArrived}</Button>
          <IconButton label={words.ui.dismiss} onClick={putAway}>
            <X size={16} aria-hidden />
          </IconButton>
        </section>
      ) : null}
      {opened && listed ? (
        <ArrivedDialog
          opened={opened}
          people={people}
          waiting={waiting}
          shared={session.hub !== null}
          headingOf={headingOf}
          onGo={(aid) => {
            putAway();
            onGo(aid);
          }}
          onClose={putAway}
        />
      ) : null}
    </>
  );
}
