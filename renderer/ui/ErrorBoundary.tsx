import { Component, type ReactNode } from 'react';
import { words } from '../../shared/words/words.ts';
import { Button } from './Button.tsx';
import styles from './ErrorBoundary.module.css';
import { errorWords } from './text.ts';

interface ErrorBoundaryProps {
  /** What could not be shown, as the sentence names it: “This article”. */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps a view that cannot be shown from taking the window with it. React writes the error to the console. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly message: string | null }> {
  override state: { readonly message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: errorWords(error) };
  }

  override render() {
    const { what, children } = this.props;
    if (this.state.message === null) return children;
    return (
      <main className={styles.place}>
        <div className={styles.words} role="alert">
          <h1>{words.ui.cannotBeShown(what)}</h1>
          <p>{words.ui.whatWasSaved(this.state.message)}</p>
          <Button kind="primary" onClick={() => this.setState({ message: null })}>
            {words.ui.showAgain}
          </Button>
        </div>
      </main>
    );
  }
}
