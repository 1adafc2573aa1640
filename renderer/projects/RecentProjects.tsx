import { FileText, Network, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { KnownProject } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { RemoveProjectDialog } from '../removal/RemoveProjectDialog.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Moment } from '../ui/Moment.tsx';
import styles from './RecentProjects.module.css';

interface RecentProjectsProps {
  /** Most recently opened first; null while the host is still asked. */
  readonly projects: readonly KnownProject[] | null;
  onOpen(pid: ProjectId): void;
}

/** The projects this computer knows. */
export function RecentProjects({ projects, onOpen }: RecentProjectsProps) {
  const [deleting, setDeleting] = useState<KnownProject | null>(null);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.projects.recent}</h2>
      {projects?.length === 0 ? (
        <p className={styles.empty}>{words.projects.none}</p>
      ) : (
        <ul className={styles.list}>
          {projects?.map((project) => (
            <li key={project.pid} className={styles.line}>
              <button type="button" className={styles.row} onClick={() => onOpen(project.pid)}>
                {project.hub ? <Network size={18} aria-hidden /> : <FileText size={18} aria-hidden />}
                <span className={styles.name}>{project.name}</span>
                <span className={styles.where}>
                  {project.hub ? words.projects.sharedThrough(hubName(project.hub)) : words.projects.onThisComputer}
                </span>
                <Moment at={project.openedAt} />
              </button>
              <IconButton label={words.projects.remove(project.name)} onClick={() => setDeleting(project)}>
                <Trash2 size={16} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {deleting ? <RemoveProjectDialog project={deleting} onClose={() => setDeleting(null)} /> : null}
    </section>
  );
}

/** A hub's address without its scheme. */
const hubName = (address: string): string => address.replace(/^\w+:\/\//, '').replace(/\/$/, '');
