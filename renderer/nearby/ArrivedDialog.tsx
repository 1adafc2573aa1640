import type { BundleNews, BundleOpened } from '../../shared/host/bundles.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { language, words } from '../../shared/words/words.ts';
import type { Waiting } from '../status/use-waiting-people.ts';
import { WaitingPeople } from '../status/WaitingPeople.tsx';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { NEWS_KINDS } from './join-news.ts';
import styles from './Nearby.module.css';

interface ArrivedDialogProps {
  readonly opened: BundleOpened;
  readonly people: PeopleView;
  readonly waiting: Waiting;
  /** Whether the project is on a hub: there an invitation is what lets people in. */
  readonly shared: boolean;
  /** An article's heading; null when it is none of the list. */
  headingOf(aid: ArticleId): string | null;
  onGo(aid: ArticleId): void;
  onClose(): void;
}

/** What came in with a `.postil` file: by article, by whom, how much; and whose work waits to be admitted. */
export function ArrivedDialog({ opened, people, waiting, shared, headingOf, onGo, onClose }: ArrivedDialogProps) {
  useWatchable(people);
  const said = words.nearby;
  const byArticle = [...Map.groupBy(opened.news, ({ aid }) => aid)];
  return (
    <Modal
      title={said.arrived}
      lead={opened.added > 0 ? said.arrivedLead : undefined}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button kind="primary" type="submit">
          {said.close}
        </Button>
      }
    >
      {waiting.people.length > 0 ? <WaitingPeople waiting={waiting} shared={shared} /> : null}
      <ul>
        {byArticle.map(([aid, news]) => (
          <li key={aid ?? ''} className={styles.article}>
            <Heading aid={aid} heading={aid === null ? null : headingOf(aid)} onGo={onGo} />
            <ul>
              {news.map((line) => (
                <li key={line.by}>{said.by(people.of(line.by).name, countsOf(line))}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

interface HeadingProps extends Pick<ArrivedDialogProps, 'onGo'> {
  readonly aid: ArticleId | null;
  readonly heading: string | null;
}

function Heading({ aid, heading, onGo }: HeadingProps) {
  if (aid === null) return <strong>{words.nearby.wholeProject}</strong>;
  if (heading === null) return <strong>{words.workbench.untitledArticle}</strong>;
  return (
    <button type="button" aria-label={words.nearby.goTo(heading)} onClick={() => onGo(aid)}>
      {heading}
    </button>
  );
}

/** “3 marks, 1 change”. */
function countsOf(news: BundleNews): string {
  const parts = NEWS_KINDS.flatMap((kind) => (news[kind] === 0 ? [] : [words.nearby.counts[kind](news[kind])]));
  return new Intl.ListFormat(language, { type: 'unit' }).format(parts);
}
