import { Eye } from 'lucide-react';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';
import styles from './RoleSign.module.css';
import { useRoleTold } from './use-role-told.ts';

/** Says that a project can be read here and not changed, and when the person gets another role; shows nothing to those who may mark. */
export function RoleSign({ session }: { readonly session: ProjectSession }) {
  const { role, revoked } = session;
  useRoleTold(session);
  if (role !== 'viewer') return null;
  const why = revoked ? words.share.readOnlyOut : words.share.readOnlyViewer;
  return (
    <p className={styles.sign} role="status" title={why}>
      <Eye size={16} aria-hidden /> {words.share.readOnly}
    </p>
  );
}
