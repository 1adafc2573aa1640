import { missingCase } from '../../shared/base/assert.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useCommands } from '../commands/use-commands.ts';
import { ImportMarksDialog } from '../import-marks/ImportMarksDialog.tsx';
import type { ProjectSession } from '../session/session-types.ts';
import { say } from '../ui/toasts.tsx';
import { AnnotatedDialog } from './AnnotatedDialog.tsx';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import { type DroppedFile, pickedFiles } from './dropped-files.ts';
import { IngestDialog, ReadingDialog } from './IngestDialog.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import type { Ingest, IngestStage } from './use-ingest.ts';

interface IngestPlaceProps {
  readonly session: ProjectSession;
  readonly ingest: Ingest;
  /** Owners and curators may add articles. */
  readonly mayAdd: boolean;
  /** Shows an article that annotations came in for. */
  onShow(aid: ArticleId): void;
}

/** Where bringing articles in is shown, and where one begins that is looked at first. */
export function IngestPlace({ session, ingest, mayAdd, onShow }: IngestPlaceProps) {
  useCommands({
    'article.look': () => (mayAdd ? pickFiles((files) => ingest.add(files, true)) : say(words.trouble.mayNotAdd)),
  });
  const { stage } = ingest;
  return stage === null ? null : <Stage session={session} ingest={ingest} stage={stage} onShow={onShow} />;
}

/** Has the person pick files. */
function pickFiles(then: (files: readonly DroppedFile[]) => void): void {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.multiple = true;
  picker.addEventListener('change', () => then(pickedFiles(picker.files ?? [])));
  picker.click();
}

type StageProps = Omit<IngestPlaceProps, 'mayAdd'> & { readonly stage: IngestStage };

function Stage({ session, ingest, stage, onShow }: StageProps) {
  switch (stage.kind) {
    case 'reading':
      return (
        <ReadingDialog found={stage.found} total={stage.total} passedOver={stage.passedOver} onStop={ingest.stop} />
      );
    case 'columns':
      return <ColumnsDialog key={stage.name} name={stage.name} table={stage.table} onAnswer={stage.answer} />;
    case 'annotated':
      return <AnnotatedDialog format={stage.format} onAnswer={stage.answer} />;
    case 'annotations':
      return <ImportMarksDialog session={session} files={stage.files} onClose={ingest.dismiss} onShow={onShow} />;
    case 'preview':
      return (
        <PreviewDialog
          store={stage.store}
          alike={stage.alike}
          passedOver={stage.passedOver}
          onBringIn={ingest.bringIn}
          onClose={ingest.dismiss}
        />
      );
    case 'adding':
      return (
        <IngestDialog
          progress={stage.progress}
          passedOver={stage.passedOver}
          onStop={ingest.stop}
          onClose={ingest.dismiss}
        />
      );
    default:
      return missingCase(stage);
  }
}
