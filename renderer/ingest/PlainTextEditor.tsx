import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { OnChangePlugin } from '@lexical/react/LexicalOnChangePlugin';
import { PlainTextPlugin } from '@lexical/react/LexicalPlainTextPlugin';
import { $getRoot } from 'lexical';
import { useId } from 'react';
import { words } from '../../shared/words/words.ts';
import { Note } from '../ui/Field.tsx';
import styles from './PlainTextEditor.module.css';

interface PlainTextEditorProps {
  readonly label: string;
  /** What is wrong with the text, in one sentence. */
  readonly error?: string | undefined;
  /** The whole text after each change, with `\n` between lines. */
  onChange(text: string): void;
}

/** Where the text of a new article is pasted, typed and cleaned. */
export function PlainTextEditor({ label, error, onChange }: PlainTextEditorProps) {
  const note = useId();
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'postil-new-article',
        onError(error) {
          throw error;
        },
      }}
    >
      <div>
        <div className={styles.frame}>
          <PlainTextPlugin
            contentEditable={
              <ContentEditable
                className={styles.text}
                aria-label={label}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? note : undefined}
              />
            }
            placeholder={<p className={styles.placeholder}>{words.ingest.pasteHere}</p>}
            ErrorBoundary={LexicalErrorBoundary}
          />
          <HistoryPlugin />
          <OnChangePlugin
            ignoreSelectionChange
            onChange={(state) => onChange(state.read(() => $getRoot().getTextContent()))}
          />
        </div>
        <Note id={note} error={error} />
      </div>
    </LexicalComposer>
  );
}
