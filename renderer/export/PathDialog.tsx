import { useState } from 'react';
import type { HostEvents } from '../../shared/host/contract.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { say } from '../ui/toasts.tsx';
import { useOwned } from '../ui/use-owned.ts';
import { PathQuestions } from './path-questions.ts';

/** Answers the host's `ask` events: where there is no native file dialog, the person types or accepts a path. */
export function PathDialogs() {
  const { host } = useApp();
  const questions = useOwned(() => new PathQuestions(host, { gone: sayGone, failed: complain }), [host]);
  return questions && <FirstQuestion questions={questions} />;
}

const sayGone = () => say(words.trouble.questionGone, 'trouble');

function FirstQuestion({ questions }: { readonly questions: PathQuestions }) {
  useWatchable(questions);
  const ask = questions.first;
  return ask && <PathDialog key={ask.id} ask={ask} onAnswer={(path) => questions.answer(path)} />;
}

function PathDialog({ ask, onAnswer }: { readonly ask: HostEvents['ask']; onAnswer(path: string | null): void }) {
  const [path, setPath] = useState(ask.suggestion);
  const [problem, setProblem] = useState(ask.problem);
  const verb =
    ask.kind === 'save'
      ? words.exporting.saveHere
      : ask.kind === 'folder'
        ? words.exporting.useFolder
        : words.exporting.open;
  return (
    <Modal
      title={ask.title}
      lead={words.exporting.typePath}
      onClose={() => onAnswer(null)}
      onSubmit={() => (path.trim() === '' ? setProblem(words.trouble.typePath) : onAnswer(path.trim()))}
      actions={
        <>
          <Button onClick={() => onAnswer(null)}>{words.ui.cancel}</Button>
          <Button kind="primary" type="submit">
            {verb}
          </Button>
        </>
      }
    >
      <TextField
        label={ask.kind === 'folder' ? words.exporting.folder : words.exporting.file}
        value={path}
        onChange={setPath}
        hint={ask.kind === 'folder' ? words.exporting.folderHint : undefined}
        error={problem}
        dir="ltr"
        // Typing puts another path in the place of the suggestion.
        onFocus={(event) => event.target.select()}
      />
    </Modal>
  );
}
