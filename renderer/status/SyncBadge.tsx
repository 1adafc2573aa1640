import { Popover } from '@base-ui/react/popover';
import { Fragment, useState } from 'react';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { runCommand } from '../commands/use-commands.ts';
import type { Rest } from '../nearby/nearby-problem.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import { ArticleTruths } from './ArticleTruths.tsx';
import { HubWayButtons, type HubWays } from './HubWays.tsx';
import { Segment } from './Segment.tsx';
import styles from './SyncBadge.module.css';
import { SyncProgressBar } from './SyncProgressBar.tsx';
import { useSteadyStatus } from './steady-status.ts';
import { hereTruth, hubTruth, peopleTruth } from './truths.ts';
import type { Waiting } from './use-waiting-people.ts';
import { WaitingPeople } from './WaitingPeople.tsx';

interface SyncBadgeProps {
  readonly session: ProjectSession;
  /** The article that is open, or null. */
  readonly article: ArticleId | null;
  readonly waiting: Waiting;
  /** Why the project's own hub on this computer rests. */
  readonly rest: Rest;
  readonly ways: HubWays;
}

/** Where the work is, at a glance: on this computer, on the hub, with how many people. Opens to an explanation. */
export function SyncBadge({ session, article, waiting, rest, ways }: SyncBadgeProps) {
  const [open, setOpen] = useState(false);
  const { hub, away, progress } = session;
  const status = useSteadyStatus(session.status);
  const apart = article !== null && session.sets.blind(article);
  const truths = [hereTruth(status), hubTruth(status, hub, away, rest), peopleTruth(status, apart)];
  // The hub is asked about articles only while it can be asked.
  const inStep = status.hub.state === 'sending' || status.hub.state === 'paused' || status.hub.state === 'saved';
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.badge}>
        <Unseen>{words.status.whereYourWorkIs}: </Unseen>
        {truths.map((truth, index) => (
          <Fragment key={truth.place}>
            {index > 0 ? <Unseen>, </Unseen> : null}
            <Segment truth={truth} />
          </Fragment>
        ))}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} align="end" className={styles.positioner}>
          <Popover.Popup className={styles.popup}>
            <Popover.Title className={styles.title}>{words.status.whereYourWorkIs}</Popover.Title>
            <dl className={styles.list}>
              {truths.map((truth) => (
                <div key={truth.place} className={styles.entry}>
                  <dt>
                    <Segment truth={truth} />
                  </dt>
                  <dd>
                    {truth.explanation}
                    {truth.place === 'hub' ? (
                      <>
                        <div className={styles.ways}>
                          {rest === null ? (
                            <HubWayButtons hub={status.hub} ways={leaving(ways, () => setOpen(false))} />
                          ) : (
                            <Button
                              onClick={() => {
                                setOpen(false);
                                runCommand('nearby');
                              }}
                            >
                              {words.nearby.shareAgain}
                            </Button>
                          )}
                        </div>
                        {progress && inStep ? (
                          <SyncProgressBar progress={progress} onPause={(paused) => session.pauseSync(paused)} />
                        ) : null}
                      </>
                    ) : null}
                  </dd>
                </div>
              ))}
            </dl>
            {article ? (
              <ArticleTruths status={session.articleStatus(article)} hub={hub} away={away} rest={rest} />
            ) : null}
            {waiting.people.length > 0 ? (
              <div className={styles.waiting}>
                <WaitingPeople waiting={waiting} shared={hub !== null} />
              </div>
            ) : null}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The ways that lead to a dialog close what they were offered in. Another try does not: here its outcome is seen. */
const leaving = (ways: HubWays, leave: () => void): HubWays => ({
  retry: ways.retry,
  moved: () => {
    leave();
    ways.moved();
  },
  share: () => {
    leave();
    ways.share();
  },
  invite:
    ways.invite === null
      ? null
      : () => {
          leave();
          ways.invite?.();
        },
  joinAgain: () => {
    leave();
    ways.joinAgain();
  },
  setAside: () => {
    leave();
    ways.setAside();
  },
  saveFile: () => {
    leave();
    ways.saveFile();
  },
});
