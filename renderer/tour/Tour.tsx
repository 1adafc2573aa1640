import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { Words } from '../help/Words.tsx';
import type { OpenArticle, ProjectSession } from '../session/session-types.ts';
import { notSaved } from '../settings/not-saved.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { say } from '../ui/toasts.tsx';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import { isBegunBy, isSample } from './is-sample.ts';
import styles from './Tour.module.css';
import { nextStep, TOUR_STEPS } from './tour-steps.ts';

interface TourProps {
  readonly session: ProjectSession;
  readonly articles: readonly ListedArticle[];
  /** The article on the screen. */
  readonly aid: ArticleId | null;
}

/** What to try next in one's own sample project, until it was tried or sent away; never again afterwards. */
export function Tour(props: TourProps) {
  const { settings } = useApp();
  // Ending it writes the settings; the last sentence still stands until it is read.
  const [open, setOpen] = useState(settings.tour === 'open');
  const { project, me } = props.session;
  const here = open && isSample(props.articles.map(({ aid }) => aid)) && isBegunBy(project.fold, me.member);
  return here ? <Strip {...props} onClose={() => setOpen(false)} /> : null;
}

function Strip({ session, articles, aid, onClose }: TourProps & { onClose(): void }) {
  const { jobs, changeSettings } = useApp();
  useWatchable(session);
  useWatchable(jobs);
  const article = useArticleOf(session, aid);
  const [passed, setPassed] = useState(0);
  const at = nextStep(
    {
      me: session.me.member,
      article: article && { fold: article.marks.fold, text: article.text },
      withFigures: articles.filter(({ counted }) => counted?.tags.some(([tag]) => tag === 'figure')).length,
      exported: jobs.anyDone,
    },
    passed,
  );
  // What was done stays done when another article is opened.
  if (at !== passed) setPassed(at);
  const step = TOUR_STEPS[at];

  const end = () => drop(changeSettings({ tour: 'done' }), (error) => say(notSaved(error), 'trouble'));
  const over = step === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the last step is done
  useEffect(() => (over ? end() : undefined), [over]);
  const close = () => {
    if (!over) end();
    onClose();
  };

  if (article?.marks.canWrite === false) return null;
  return (
    <section className={styles.strip} aria-label={words.tour.firstSteps}>
      <p className={styles.words} aria-live="polite">
        <strong className={styles.title}>
          {step ? words.tour.tryIt(at + 1, TOUR_STEPS.length) : words.tour.wellDone}
        </strong>
        <span>
          <Words>{step ? words.tour.steps[step.id] : words.tour.over}</Words>
        </span>
      </p>
      {step ? (
        <Button kind="quiet" onClick={() => setPassed(at + 1)}>
          {words.tour.skip}
        </Button>
      ) : null}
      <IconButton label={words.tour.end} onClick={close}>
        <X size={16} aria-hidden />
      </IconButton>
    </section>
  );
}

/** The article on the screen, which is open anyway: its rooms are only used once more. */
function useArticleOf(session: ProjectSession, aid: ArticleId | null): OpenArticle | null {
  const [open, setOpen] = useState<OpenArticle | null>(null);
  useEffect(() => {
    if (aid === null) return;
    let left = false;
    let close: (() => void) | null = null;
    const enter = async () => {
      const article = await session.openArticle(aid);
      if (left) return article.close();
      close = () => article.close();
      setOpen(article);
    };
    // The article's own view says why it cannot be opened.
    drop(enter(), () => undefined);
    return () => {
      left = true;
      close?.();
      setOpen(null);
    };
  }, [session, aid]);
  return open;
}
