import { ArrowDown, ArrowUp, CheckCheck } from 'lucide-react';
import { happening } from '../../shared/history/deed.ts';
import type { StepKey } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { runCommand } from '../commands/use-commands.ts';
import { entryWords, useRegister } from '../register/register-context.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button } from '../ui/Button.tsx';
import type { CameIn } from './came-in.ts';
import styles from './History.module.css';
import type { HistoryPlace } from './history-here.ts';
import { Line } from './Line.tsx';
import { LineList } from './LineList.tsx';
import { lineWords } from './line-words.ts';

interface CameViewProps {
  readonly place: HistoryPlace;
  readonly came: CameIn;
  readonly people: PeopleView;
  /** The line that one is at; -1: none yet. */
  readonly at: number;
  /** In how many other articles something waits. */
  readonly elsewhere: number;
  onMove(to: number): void;
}

/** What others did in the open article since the reader last looked: walked line by line, or seen as a whole. */
export function CameView({ place, came, people, at, elsewhere, onMove }: CameViewProps) {
  useWatchable(came);
  const { view } = useRegister().desk;
  const { history } = words;
  const { fold } = place.open.marks;
  const lineAt = (step: StepKey | undefined) => {
    const line = step && happening(fold, step);
    if (!line) return null;
    const did = lineWords(line, {
      fold,
      nameOf: (member) => people.of(member).name,
      entryWords: (value) => entryWords(view, value),
    });
    return <Line line={line} person={people.of(line.by)} did={did} unseen={came.isUnseen(line.step)} />;
  };
  return (
    <>
      <div className={styles.tools}>
        <p className={styles.state} role="status">
          {came.waiting === 0 ? history.allIn : history.waits(came.waiting)}{' '}
          {elsewhere > 0 ? history.elsewhere(elsewhere) : ''}
        </p>
        <Button
          kind="plain"
          icon={<ArrowUp size={16} aria-hidden />}
          disabled={at <= 0}
          onClick={() => runCommand('came.previous')}
        >
          {history.previous}
        </Button>
        <Button
          kind="plain"
          icon={<ArrowDown size={16} aria-hidden />}
          disabled={came.waiting === 0 && elsewhere === 0}
          onClick={() => runCommand('came.next')}
        >
          {came.waiting === 0 && elsewhere > 0 ? history.nextArticle : history.next}
        </Button>
        <Button
          kind="plain"
          icon={<CheckCheck size={16} aria-hidden />}
          disabled={came.waiting === 0}
          onClick={() => came.seeAll()}
        >
          {history.allSeen}
        </Button>
      </div>
      <LineList
        label={history.cameList}
        count={came.list.length}
        at={at}
        chosen={came.list[at] ?? null}
        lineAt={(index) => lineAt(came.list[index])}
        onMove={onMove}
        onEnter={() => onMove(at)}
      />
    </>
  );
}
