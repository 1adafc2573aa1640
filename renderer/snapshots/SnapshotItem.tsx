import type { Snapshot, SnapshotCause, SnapshotProject } from '../../shared/host/snapshot.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { Button } from '../ui/Button.tsx';
import { Moment } from '../ui/Moment.tsx';
import { count } from '../ui/text.ts';
import styles from './Snapshots.module.css';
import { showBytes } from './show-bytes.ts';

const CAUSES: { readonly [Cause in SnapshotCause]: string } = {
  daily: 'made by itself',
  asked: 'you asked for it',
  restore: 'before something was brought back',
  update: 'before an update of Postil',
};

interface SnapshotItemProps {
  readonly snapshot: Snapshot;
  readonly busy: boolean;
  /** Null brings back all projects. */
  onRestore(pid: ProjectId | null): void;
}

/** One snapshot: when and why it was made, how large it is, and what can be brought back from it. */
export function SnapshotItem({ snapshot, busy, onRestore }: SnapshotItemProps) {
  const { madeAt, cause, bytes, projects, problem } = snapshot;
  return (
    <li className={styles.snapshot}>
      <div className={styles.head}>
        <strong>
          <Moment at={madeAt} />
        </strong>
        <span className={styles.about}>
          {CAUSES[cause]} · {showBytes(bytes)}
        </span>
        {problem === null && projects?.length !== 0 ? (
          <Button disabled={busy} onClick={() => onRestore(null)}>
            Bring back all
          </Button>
        ) : null}
      </div>
      {problem ? <p className={styles.problem}>{problem}</p> : null}
      {projects?.length === 0 ? <p className={styles.about}>There was nothing here then.</p> : null}
      <ul className={styles.projects}>
        {projects?.map((project) => (
          <li key={project.pid} className={styles.project}>
            <span className={styles.name}>{project.name || 'Untitled project'}</span>
            <span className={styles.about}>{holds(project)}</span>
            {projects.length > 1 ? (
              <Button kind="quiet" disabled={busy} onClick={() => onRestore(project.pid)}>
                Bring back
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </li>
  );
}

const holds = ({ articles, steps }: SnapshotProject): string =>
  `${count(articles, 'article')}, ${count(steps, 'step')}`;
