import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { LinksView } from '../../shared/links/links-view.ts';
import type { ProjectActs } from '../articles/project-acts.ts';
import { OwnRegisterPlace } from '../blind/OwnRegisterPlace.tsx';
import { useShownSet } from '../blind/use-shown-set.ts';
import { useHistory } from '../history/history-here.ts';
import { PastArticleView } from '../history/PastArticleView.tsx';
import type { OpenArticle, ProjectSession } from '../session/session-types.ts';
import { MarksView } from '../store/marks-view.ts';
import type { PeopleView } from '../store/people-view.ts';
import type { Goal } from '../talk/use-goal.ts';
import type { InboxView } from '../talk/use-inbox.ts';
import { complain } from '../ui/complain.ts';
import { OpenArticleView } from './OpenArticleView.tsx';
import { Opening } from './Opening.tsx';
import type { ListedArticle } from './use-project-views.ts';

interface ArticleViewProps {
  readonly session: ProjectSession;
  readonly article: ListedArticle;
  readonly people: PeopleView;
  readonly mayEdit: boolean;
  readonly projectActs: ProjectActs;
  readonly inbox: InboxView;
  readonly goal: Goal | null;
  onReached(): void;
}

/** An open article, and what follows its marks. */
interface OpenViews {
  readonly open: OpenArticle;
  readonly marks: MarksView;
  readonly links: LinksView;
}

/** Opens an article for as long as it is shown. */
export function ArticleView({ session, article, ...rest }: ArticleViewProps) {
  const [open, setOpen] = useState<OpenViews | null>(null);
  const { aid } = article;
  const shown = useShownSet(session, aid);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is shown of it
  useEffect(() => {
    let close: (() => void) | null = null;
    let left = false;
    const enter = async () => {
      const opened = await session.openArticle(aid, false, shown.set);
      if (left) return opened.close();
      const marks = new MarksView(opened.marks.fold, opened.text);
      const links = new LinksView(opened.marks.fold);
      close = () => {
        links.dispose();
        marks.dispose();
        opened.close();
      };
      setOpen({ open: opened, marks, links });
    };
    drop(enter(), complain);
    return () => {
      left = true;
      close?.();
      setOpen(null);
    };
  }, [session, aid, shown.key]);

  const { past, show } = useHistory();
  const { goal } = rest;
  const isAsked = goal?.aid === aid;
  const asked = (isAsked && goal.set) || null;
  const { show: showSet } = shown;
  // What is asked for may be among somebody's own marks that were revealed.
  useEffect(() => {
    if (asked !== null) showSet(asked);
  }, [asked, showSet]);
  const isThere = asked === null || open?.open.set === asked || !session.sets.visible(aid).includes(asked);
  // A mark that somebody wants to see is in the article as it is.
  useEffect(() => {
    if (isAsked) show(null);
  }, [isAsked, show]);
  if (open && past?.aid === aid)
    return <PastArticleView past={past} open={open.open} people={rest.people} language={article.language} />;
  return open ? (
    <OwnRegisterPlace open={open.open}>
      <OpenArticleView
        session={session}
        article={article}
        shown={shown}
        {...open}
        {...rest}
        goal={isThere ? goal : null}
      />
    </OwnRegisterPlace>
  ) : (
    <Opening />
  );
}
