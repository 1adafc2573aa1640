import { Popover } from '@base-ui/react/popover';
import { Fragment, useState } from 'react';
import { words } from '../../shared/words/words.ts';
import type { SyncStatus } from '../session/session-types.ts';
import { Unseen } from '../ui/Unseen.tsx';
import { HubWayButtons, type HubWays, RescueCopy } from './HubWays.tsx';
import styles from './SyncBadge.module.css';
import { hereTruth, hubTruth, peopleTruth, type Truth } from './truths.ts';
import type { Waiting } from './use-waiting-people.ts';
import { WaitingPeople } from './WaitingPeople.tsx';

interface SyncBadgeProps {
  readonly status: SyncStatus;
  /** The hub's address, or null. */
  readonly hub: string | null;
  readonly waiting: Waiting;
  readonly ways: HubWays;
}

/** Where the work is, at a glance: on this computer, on the hub, with how many people. Opens to an explanation. */
export function SyncBadge({ status, hub, waiting, ways }: SyncBadgeProps) {
  const [open, setOpen] = useState(false);
  const truths = [hereTruth(status), hubTruth(status, hub), peopleTruth(status)];
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
                        <RescueCopy hub={status.hub} />
                        <div className={styles.ways}>
                          <HubWayButtons hub={status.hub} ways={leaving(ways, () => setOpen(false))} />
                        </div>
                      </>
                    ) : null}
                  </dd>
                </div>
              ))}
            </dl>
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

function Segment({ truth }: { readonly truth: Truth }) {
  const Icon = truth.icon;
  return (
    <span className={styles.segment} data-place={truth.place} data-tone={truth.tone}>
      <Icon size={16} aria-hidden />
      {truth.short}
    </span>
  );
}
