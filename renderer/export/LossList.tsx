import type { ExportSurvey } from '../../shared/export/survey.ts';
import { formatOf } from '../../shared/formats/formats.ts';
import type { ExportOptions } from '../../shared/host/contract.ts';
import { words } from '../../shared/words/words.ts';
import styles from './ExportDialog.module.css';

interface LossListProps {
  readonly format: ExportOptions['format'];
  /** Null while nothing is counted: then everything is named that the format may lose. */
  readonly survey: ExportSurvey | null;
}

/** What the format cannot carry of what was chosen, counted. */
export function LossList({ format, survey }: LossListProps) {
  const said = words.exportOptions;
  const { losses } = words.formats;
  const counted = formatOf(format).loses.map((loss) => [loss, survey?.losses[loss] ?? null] as const);
  const lost = counted.filter(([, n]) => n !== 0);
  const carriesAll = lost.every(([, n]) => survey !== null && n === null);
  return (
    <section className={styles.losses} aria-label={said.lost}>
      <h3>{said.lost}</h3>
      {carriesAll ? (
        <p>{said.nothingLost}</p>
      ) : (
        <ul>
          {lost.map(([loss, n]) => (
            <li key={loss}>{n === null ? losses[loss] : said.lostNow(losses[loss], n)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
