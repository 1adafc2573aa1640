import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SyncStatus } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Notices.module.css';

interface NoticesProps {
  readonly status: SyncStatus;
  /** Something that went wrong and lost nothing, in a sentence. */
  readonly notice: string | null;
  /** The person has read the notice. */
  onDismiss(): void;
  /** Tries the hub again at once. */
  onRetry(): void;
  /** Asks for a new invitation. */
  onJoinAgain(): void;
  /** Saves the project as a file. */
  onSaveFile(): void;
}

/** What needs the person now: a disk that does not take the work, or a hub that refuses it. Nothing else stands here. */
export function Notices({ status, notice, onDismiss, onRetry, onJoinAgain, onSaveFile }: NoticesProps) {
  const { here, hub } = status;
  const signIn = hub.state === 'refused' && (hub.reason === 'not-a-member' || hub.reason === 'bad-token');
  return (
    <div className={styles.place} aria-live="assertive">
      {here.state === 'failed' ? <Notice title="Your last changes are not saved">{here.message}</Notice> : null}
      {notice ? (
        <Notice title="Please note" actions={<Button onClick={onDismiss}>Dismiss</Button>}>
          {notice}
        </Notice>
      ) : null}
      {hub.state === 'refused' ? (
        <Notice
          title="The hub does not take this work"
          actions={
            <>
              <Button onClick={onRetry}>Try again</Button>
              {signIn ? <Button onClick={onJoinAgain}>Join again…</Button> : null}
              <Button onClick={onSaveFile}>Save as a .postil file…</Button>
            </>
          }
        >
          {hub.message}
          {hub.rescue ? (
            <>
              {' '}
              The copy: <code>{hub.rescue}</code>
            </>
          ) : null}
        </Notice>
      ) : null}
    </div>
  );
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
