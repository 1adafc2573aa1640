import type { LeftOutArticles } from '../../shared/export/survey.ts';
import { words } from '../../shared/words/words.ts';
import styles from './ExportDialog.module.css';
import type { SurveyView } from './use-survey.ts';

interface ExportPreviewProps {
  readonly view: SurveyView;
  /** Whether there is a hub that may have more. */
  readonly shared: boolean;
}

/** The articles that are asked for and will not be in it, by why, in sentences. */
function leftOutWords({ closed, withoutSet, withoutText }: LeftOutArticles): readonly string[] {
  const said = words.exportOptions;
  return [
    ...(closed > 0 ? [said.closed(closed)] : []),
    ...(withoutSet > 0 ? [said.notThere(withoutSet)] : []),
    ...(withoutText > 0 ? [said.withoutText(withoutText)] : []),
  ];
}

/** What an export comes to, as far as it is counted: beside the button that starts it. */
export function ExportPreview({ view: { survey, counting, problem }, shared }: ExportPreviewProps) {
  const said = words.exportOptions;
  return (
    <p>
      <span role="status" aria-busy={counting}>
        {problem ?? (survey === null ? said.counting : said.preview(survey.counts.marks, survey.articles))}
        {survey !== null ? leftOutWords(survey).map((sentence) => ` ${sentence}`) : null}
      </span>
      {counting && survey !== null ? <span className={styles.aside}>{said.counting}</span> : null}
      {shared ? <span className={styles.aside}>{said.hereAlone}</span> : null}
    </p>
  );
}
