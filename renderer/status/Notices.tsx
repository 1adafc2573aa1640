import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../../shared/words/words.ts';
import { openHelp } from '../help/open-help.ts';
import type { SyncStatus } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { HubWayButtons, type HubWays } from './HubWays.tsx';
import styles from './Notices.module.css';

interface NoticesProps {
  readonly status: SyncStatus;
  /** Something that went wrong and lost nothing, in a sentence. */
  readonly notice: string | null;
  /** The person has read the notice. */
  onDismiss(): void;
  readonly ways: HubWays;
}

/** What needs the person now: a disk that does not take the work, or a hub that refuses it. Nothing else stands here. */
export function Notices({ status, notice, onDismiss, ways }: NoticesProps) {
  const { here, hub } = status;
  // What waits for people to join is no alarm: `StrangersBar` says it, with their names.
  const isSaidElsewhere = hub.state === 'refused' && hub.reason === 'unknown-signer';
  return (
    <div className={styles.place} aria-live="assertive">
      {here.state === 'failed' ? (
        <Notice title={words.status.notSavedTitle} actions={<HelpButton />}>
          {here.message}
        </Notice>
      ) : null}
      {notice ? (
        <Notice title={words.status.pleaseNote} actions={<Button onClick={onDismiss}>{words.ui.dismiss}</Button>}>
          {notice}
        </Notice>
      ) : null}
      {hub.state === 'refused' && !isSaidElsewhere ? (
        <Notice
          title={hub.reason === 'revoked' ? words.status.outOfProject : words.status.hubDoesNotTake}
          actions={
            <>
              <HelpButton />
              <HubWayButtons hub={hub} ways={ways} />
            </>
          }
        >
          {hub.message}
        </Notice>
      ) : null}
    </div>
  );
}

function HelpButton() {
  return <Button onClick={() => openHelp('trouble')}>{words.status.whatCanIDo}</Button>;
}

interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

function Notice({ title, children, actions }: NoticeProps) {
  return (
    <section className={styles.notice}>
      <TriangleAlert size={20} aria-hidden />
      <div className={styles.words}>
        <strong>{title}</strong>
        <p>{children}</p>
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </section>
  );
}
