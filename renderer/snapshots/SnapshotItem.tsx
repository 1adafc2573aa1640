import type { Snapshot, SnapshotProject } from '../../shared/host/snapshot.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Moment } from '../ui/Moment.tsx';
import styles from './Snapshots.module.css';
import { showBytes } from './show-bytes.ts';

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
          {words.snapshots.causes[cause]} · {showBytes(bytes)}
        </span>
        {problem === null && projects?.length !== 0 ? (
          <Button disabled={busy} onClick={() => onRestore(null)}>
            {words.snapshots.bringBackAll}
          </Button>
        ) : null}
      </div>
      {problem ? <p className={styles.problem}>{problem}</p> : null}
      {projects?.length === 0 ? <p className={styles.about}>{words.snapshots.nothingThen}</p> : null}
      <ul className={styles.projects}>
        {projects?.map((project) => (
          <li key={project.pid} className={styles.project}>
            <span className={styles.name}>{project.name || words.snapshots.untitledProject}</span>
            <span className={styles.about}>{holds(project)}</span>
            {projects.length > 1 ? (
              <Button kind="quiet" disabled={busy} onClick={() => onRestore(project.pid)}>
                {words.snapshots.bringBack}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </li>
  );
}

const holds = ({ articles, steps }: SnapshotProject): string => words.snapshots.holds(articles, steps);
