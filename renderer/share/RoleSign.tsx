import { Eye } from 'lucide-react';
import type { ProjectSession } from '../session/session-types.ts';
import styles from './RoleSign.module.css';

/** Says that a project can be read here and not changed; nothing for those who may mark. */
export function RoleSign({ session: { role, revoked } }: { readonly session: ProjectSession }) {
  if (role !== 'viewer') return null;
  const why = revoked
    ? 'You are no longer in this project: here it can be read, and not changed.'
    : 'You are a viewer in this project: you see everything and change nothing. Its owner can give you another role.';
  return (
    <p className={styles.sign} role="status" title={why}>
      <Eye size={16} aria-hidden /> Read only
    </p>
  );
}
