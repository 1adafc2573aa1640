import type { ArticleRow } from '../articles/article-row.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';
import { RegisterPages } from '../blind/RegisterPages.tsx';
import { SaveFile } from '../export/SaveFile.tsx';
import type { Writing } from '../export/use-writing.ts';
import { pickedFiles } from '../ingest/dropped-files.ts';
import { IngestPlace } from '../ingest/IngestPlace.tsx';
import type { Ingest } from '../ingest/use-ingest.ts';
import { useRegister } from '../register/register-context.ts';
import { RemoveArticleDialog } from '../removal/RemoveArticleDialog.tsx';
import { RescuePlace } from '../rescue/RescuePlace.tsx';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { type DialogName, Dialogs } from './Dialogs.tsx';
import type { useWhere } from './use-where.ts';

interface InFrontProps {
  readonly session: ProjectSession;
  readonly articles: readonly ArticleRow[];
  readonly people: PeopleView;
  /** The dialog that was asked for. */
  readonly dialog: DialogName | null;
  /** The article that is to be deleted for good. */
  readonly deleting: TakenOutArticle | null;
  readonly where: Pick<ReturnType<typeof useWhere>, 'choose' | 'goToMark'>;
  readonly ingest: Ingest;
  readonly saving: Writing;
  readonly mayAdd: boolean;
  onOpen(session: ProjectSession): void;
  /** The dialog is closed. */
  onClose(): void;
  /** The question whether to delete is answered. */
  onKept(): void;
}

/** What opens in front of a project's panes: dialogs, the register, the progress of what takes long. */
export function InFront(props: InFrontProps) {
  const { session, articles, people, dialog, deleting, where, ingest, saving, mayAdd, onOpen, onClose, onKept } = props;
  const register = useRegister();
  return (
    <>
      <Dialogs
        name={dialog}
        session={session}
        onClose={onClose}
        onOpen={onOpen}
        onAdded={where.choose}
        onPage={(page) => ingest.add(pickedFiles([page]), true)}
      />
      <RegisterPages
        session={session}
        articles={articles}
        nameOf={(member) => people.of(member).name}
        onGo={(place) => {
          register.close();
          where.goToMark(place);
        }}
        onClose={register.close}
      />
      {deleting ? <RemoveArticleDialog session={session} {...deleting} onClose={onKept} onOpen={onOpen} /> : null}
      <RescuePlace session={session} articles={articles} />
      <SaveFile writing={saving} shared={session.hub !== null} />
      <IngestPlace session={session} ingest={ingest} mayAdd={mayAdd} onShow={where.choose} />
    </>
  );
}
