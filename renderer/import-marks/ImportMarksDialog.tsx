import { useState } from 'react';
import { missingCase } from '../../shared/base/assert.ts';
import type { Naming } from '../../shared/formats/import/pseudonyms.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { DroppedFile } from '../ingest/dropped-files.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { PeopleView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { shortId } from '../ui/text.ts';
import { useOwned } from '../ui/use-owned.ts';
import { bringInWords, isNothing, whyOtherNumber } from './bring-in-words.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import { ColumnsQuestion } from './ColumnsQuestion.tsx';
import { notReadLines } from './lost-lines.ts';
import { Outcome } from './Outcome.tsx';
import { Review } from './Review.tsx';
import { UnitQuestion } from './UnitQuestion.tsx';
import { useImportMarks } from './use-import-marks.ts';
import { whatComes } from './what-comes.ts';

interface ImportMarksDialogProps {
  readonly session: ProjectSession;
  /** Files that were chosen elsewhere; without any, the dialog begins with choosing them. */
  readonly files?: readonly DroppedFile[];
  onClose(): void;
  /** Shows an article that annotations came in for. */
  onShow(aid: ArticleId): void;
}

/** Brings in what other tools' files hold: files are chosen, read, looked through, and written, in one dialog. */
export function ImportMarksDialog({ session, files, onClose, onShow }: ImportMarksDialogProps) {
  const work = useImportMarks(session, files);
  const people = useOwned(() => new PeopleView(session.people.fold), [session]);
  const [naming, setNaming] = useState<Naming>('numbers');
  /** Whether who seems to be in the project already is; null until a person says it. */
  const [saidSame, saySame] = useState<boolean | null>(null);
  const said = words.importMarks;
  const { phase } = work;
  switch (phase.name) {
    case 'choose':
      return (
        <Modal
          title={said.title}
          lead={said.lead}
          onClose={onClose}
          actions={<Button onClick={onClose}>{words.ui.cancel}</Button>}
        >
          <ChooseFiles
            problem={phase.problem}
            onFiles={(files) => work.read(files)}
            onFormat={phase.again ? (format) => work.read(null, { format, unit: null }) : null}
          />
        </Modal>
      );
    case 'reading':
      return (
        <Modal title={said.title} onClose={work.stop} actions={<Button onClick={work.stop}>{said.stop}</Button>}>
          <ProgressBar label={said.reading} done={0} total={null} />
        </Modal>
      );
    case 'ask-unit':
      return (
        <UnitQuestion
          example={phase.example}
          onBack={work.stop}
          onClose={onClose}
          onUnit={(unit) => work.read(null, { unit })}
        />
      );
    case 'ask-columns':
      return (
        <ColumnsQuestion
          table={phase.table}
          onBack={work.stop}
          onClose={onClose}
          onColumns={(columns) => work.read(null, { columns })}
        />
      );
    case 'review': {
      const isSame = saidSame ?? work.people.every(({ isSure }) => isSure);
      const [asHere, asOthers] = [work.whose(naming, true), work.whose(naming, false)];
      const whose = isSame ? asHere : asOthers;
      const choices = { ...phase.maps, annotators: whose.pseudonyms };
      const isBlind = (aid: ArticleId) => session.sets.blind(aid);
      const comes = whatComes(phase.homes, choices, isBlind, phase.here, whose.works);
      const why = whyOtherNumber(comes);
      return (
        <Modal
          title={said.title}
          wide
          onClose={onClose}
          onSubmit={() => isNothing(comes) || work.write(whose)}
          actions={
            <>
              <Button onClick={work.stop}>{said.back}</Button>
              <Button onClick={onClose}>{words.ui.cancel}</Button>
              <Button kind="primary" type="submit" disabled={isNothing(comes)}>
                {bringInWords(comes)}
              </Button>
            </>
          }
        >
          <Review
            session={session}
            phase={phase}
            naming={naming}
            already={comes.already}
            notBrought={comes.notBrought}
            pseudonyms={whose.pseudonyms}
            // Who goes by the same name either way is no question.
            people={work.people.filter(({ name }) => asHere.pseudonyms.get(name) !== asOthers.pseudonyms.get(name))}
            isSame={isSame}
            onNaming={setNaming}
            onSame={saySame}
            onMaps={work.change}
            onRead={(how) => work.read(null, how)}
          />
          {why === null ? null : <p>{why}</p>}
        </Modal>
      );
    }
    case 'writing':
      return (
        <Modal title={said.writing} onClose={work.stop} actions={<Button onClick={work.stop}>{said.stop}</Button>}>
          <ProgressBar label={said.ofDocuments(phase.done, phase.total)} done={phase.done} total={phase.total} />
        </Modal>
      );
    case 'done':
      return (
        <Outcome
          outcome={phase.outcome}
          notRead={notReadLines(phase.read)}
          nameOf={(member) => people?.of(member).name ?? shortId(member)}
          onClose={onClose}
          onShow={onShow}
        />
      );
    default:
      return missingCase(phase);
  }
}
