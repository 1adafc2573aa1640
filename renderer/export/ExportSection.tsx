import type { ReactNode } from 'react';
import styles from './ExportDialog.module.css';

interface ExportSectionProps {
  readonly title: string;
  /** What is chosen in it, in a few words: it is read while the section is closed. */
  readonly summary: string;
  readonly children: ReactNode;
}

/** Some of an export's choices, folded away behind what they come to. */
export function ExportSection({ title, summary, children }: ExportSectionProps) {
  return (
    <details className={styles.section}>
      <summary>
        <strong>{title}</strong> <span>{summary}</span>
      </summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}
