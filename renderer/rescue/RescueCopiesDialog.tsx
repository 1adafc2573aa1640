import { useEffect, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { RescueCopy } from '../../shared/host/rescue.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ArticleRow } from '../articles/article-row.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { Modal } from '../ui/Modal.tsx';
import { RescueCopyList } from './RescueCopyList.tsx';

/** What an article is called. */
export type NamedArticle = Pick<ArticleRow, 'aid' | 'heading'>;

interface RescueCopiesDialogProps {
  readonly session: ProjectSession;
  readonly articles: readonly NamedArticle[];
  onClose(): void;
}

/** What was kept of this project because a hub refused it: to be saved as files, or deleted. */
export function RescueCopiesDialog({ session: { pid }, articles, onClose }: RescueCopiesDialogProps) {
  const { host } = useApp();
  const [copies, setCopies] = useState<readonly RescueCopy[] | null>(null);
  const done = useRef<HTMLButtonElement>(null);
  const [outcome, setOutcome] = useState<{ readonly words: string; readonly trouble: boolean } | null>(null);

  useEffect(() => drop(host.rescueCopies(pid).then(setCopies), complain), [host, pid]);

  const save = async ({ id }: RescueCopy) => {
    const saved = await host.exportRescueCopy(pid, id);
    if (!saved.ok) setOutcome({ words: saved.message, trouble: true });
    else if (saved.value !== null) setOutcome({ words: words.rescue.exported(saved.value), trouble: false });
  };
  const remove = async ({ id }: RescueCopy) => {
    const removed = await host.deleteRescueCopy(pid, id);
    setOutcome(
      removed.ok ? { words: words.rescue.deleted, trouble: false } : { words: removed.message, trouble: true },
    );
    setCopies(await host.rescueCopies(pid));
  };

  return (
    <Modal
      title={words.rescue.title}
      lead={words.rescue.lead}
      wide
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button ref={done} kind="primary" type="submit">
          {words.rescue.done}
        </Button>
      }
    >
      {outcome ? <p role={outcome.trouble ? 'alert' : 'status'}>{outcome.words}</p> : null}
      <RescueCopyList
        copies={copies}
        afterLast={done}
        headingOf={(aid) => articles.find((article) => article.aid === aid)?.heading ?? null}
        onSave={(copy) => drop(save(copy), complain)}
        onDelete={(copy) => drop(remove(copy), complain)}
      />
    </Modal>
  );
}
