import type { FormatIn } from '../../shared/formats/import/formats-in.ts';
import { words } from '../../shared/words/words.ts';
import { formatLabel } from '../import-marks/format-choices.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import type { AnnotatedAnswer } from './use-ingest.ts';

interface AnnotatedDialogProps {
  readonly format: FormatIn;
  onAnswer(how: AnnotatedAnswer): void;
}

/** Asks whether files come in with the annotations that they hold. */
export function AnnotatedDialog({ format, onAnswer }: AnnotatedDialogProps) {
  const said = words.ingest;
  return (
    <Modal
      title={said.annotated}
      lead={said.annotatedLead(formatLabel(format))}
      onClose={() => onAnswer('not')}
      onSubmit={() => onAnswer('annotations')}
      actions={
        <>
          <Button onClick={() => onAnswer('not')}>{words.ui.cancel}</Button>
          <Button onClick={() => onAnswer('articles')}>{said.onlyArticles}</Button>
          <Button kind="primary" type="submit">
            {said.withAnnotations}
          </Button>
        </>
      }
    />
  );
}
