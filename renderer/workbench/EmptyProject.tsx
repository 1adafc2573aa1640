import { words } from '../../shared/words/words.ts';
import { Words } from '../help/Words.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './EmptyProject.module.css';

interface EmptyProjectProps {
  readonly mayAdd: boolean;
  onPick(): void;
  onPaste(): void;
}

/** What to do in a project without articles. */
export function EmptyProject({ mayAdd, onPick, onPaste }: EmptyProjectProps) {
  return (
    <main className={styles.place}>
      <div className={styles.words}>
        <h1 className={styles.title}>{mayAdd ? words.workbench.firstArticle : words.workbench.nothingYet}</h1>
        {mayAdd ? (
          <>
            <p>{words.workbench.firstArticleHow}</p>
            <p>
              <Words>{words.workbench.firstMarks}</Words>
            </p>
            <div className={styles.ways}>
              <Button kind="primary" onClick={onPick}>
                {words.workbench.chooseFiles}
              </Button>
              <Button onClick={onPaste}>{words.workbench.pasteText}</Button>
            </div>
          </>
        ) : (
          <p>{words.workbench.nothingYetWhy}</p>
        )}
      </div>
    </main>
  );
}
