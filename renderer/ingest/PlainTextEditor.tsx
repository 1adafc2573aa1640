import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { OnChangePlugin } from '@lexical/react/LexicalOnChangePlugin';
import { PlainTextPlugin } from '@lexical/react/LexicalPlainTextPlugin';
import { $getRoot } from 'lexical';
import styles from './PlainTextEditor.module.css';

interface PlainTextEditorProps {
  readonly label: string;
  /** The whole text after each change, with `\n` between lines. */
  onChange(text: string): void;
}

/** Where the text of a new article is pasted, typed and cleaned. */
export function PlainTextEditor({ label, onChange }: PlainTextEditorProps) {
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'postil-new-article',
        onError(error) {
          throw error;
        },
      }}
    >
      <div className={styles.frame}>
        <PlainTextPlugin
          contentEditable={<ContentEditable className={styles.text} ariaLabel={label} />}
          placeholder={<p className={styles.placeholder}>Paste or type the article here.</p>}
          ErrorBoundary={LexicalErrorBoundary}
        />
        <HistoryPlugin />
        <OnChangePlugin
          ignoreSelectionChange
          onChange={(state) => onChange(state.read(() => $getRoot().getTextContent()))}
        />
      </div>
    </LexicalComposer>
  );
}
