import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { useRef, useState } from 'react';
import { isSafeUrl } from '../../shared/guide/safe-url.ts';
import { words } from '../../shared/words/words.ts';
import styles from './GuideEditor.module.css';
import text from './GuideText.module.css';
import { GuideTools } from './GuideTools.tsx';
import { useGuide } from './guide-context.ts';
import { GUIDE_NODES } from './nodes/guide-nodes.ts';
import { type GuideBond, useBoundGuide } from './use-bound-guide.ts';

interface GuideEditorProps {
  readonly bond: GuideBond;
}

const THEME = {
  heading: { h1: text.part ?? '', h2: text.head ?? '', h3: text.subhead ?? '' },
  list: { nested: { listitem: text.nested ?? '' } },
  text: { bold: text.bold ?? '', italic: text.italic ?? '' },
  collaboration: {
    cursor: styles.caret ?? '',
    cursorName: styles.caretName ?? '',
    selection: styles.selection ?? '',
    selectionBg: styles.selectionFill ?? '',
  },
};

/** The page of the guidelines as one who may write has it: edited together, with the others' carets in it. */
export function GuideEditor({ bond }: GuideEditorProps) {
  const [config] = useState(() => ({
    namespace: 'postil-guidelines',
    editorState: null, // filled by its binding
    nodes: [...GUIDE_NODES],
    theme: THEME,
    onError: bond.onBroken,
  }));
  return (
    <LexicalComposer initialConfig={config}>
      <BoundEditor bond={bond} />
    </LexicalComposer>
  );
}

function BoundEditor({ bond }: GuideEditorProps) {
  const parts = useGuide();
  const carets = useRef<HTMLDivElement>(null);
  const undo = useBoundGuide(parts, carets, bond);
  return (
    <>
      <GuideTools undo={undo} />
      <div className={styles.scroller}>
        <div className={styles.sheet}>
          <RichTextPlugin
            contentEditable={
              <ContentEditable className={`${text.text} ${styles.editable}`} aria-label={words.guide.text} />
            }
            placeholder={<p className={styles.placeholder}>{words.guide.placeholder}</p>}
            ErrorBoundary={LexicalErrorBoundary}
          />
          <div ref={carets} className={styles.carets} aria-hidden />
        </div>
      </div>
      <ListPlugin />
      <LinkPlugin validateUrl={isSafeUrl} />
    </>
  );
}
