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
        <h1 className={styles.title}>{mayAdd ? 'Bring in the first article' : 'Nothing to read yet'}</h1>
        {mayAdd ? (
          <>
            <p>
              Drop text files or a whole folder anywhere in this window. Title, outlet and date are read from the head
              of each article; headings, captions and leftovers of the web page are told apart.
            </p>
            <p>Then select some words and press c for a claim, a for an actor, f for a figure.</p>
            <div className={styles.ways}>
              <Button kind="primary" onClick={onPick}>
                Choose files…
              </Button>
              <Button onClick={onPaste}>Paste text…</Button>
            </div>
          </>
        ) : (
          <p>Articles show up here as soon as the project’s owner brings them in and the hub can be reached.</p>
        )}
      </div>
    </main>
  );
}
