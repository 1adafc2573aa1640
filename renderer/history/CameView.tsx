import { ArrowDown, ArrowUp, CheckCheck } from 'lucide-react';
import { useCallback } from 'react';
import { happening } from '../../shared/history/deed.ts';
import { words } from '../../shared/words/words.ts';
import { runCommand } from '../commands/use-commands.ts';
import { entryWords, useRegister } from '../register/register-context.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import styles from './History.module.css';
import type { HistoryPlace } from './history-here.ts';
import { Line } from './Line.tsx';
import { LineList } from './LineList.tsx';
import { lineWords } from './line-words.ts';
import type { Walk, WalkLine } from './use-walk.ts';

interface CameViewProps {
  readonly place: HistoryPlace | null;
  readonly walk: Walk;
  readonly articles: readonly ListedArticle[];
  readonly people: PeopleView;
}

/** What others did in the open article and in the project since the reader last looked: walked line by line, or seen as a whole. */
export function CameView({ place, walk, articles, people }: CameViewProps) {
  const { view } = useRegister().desk;
  const { history } = words;
  const { lines, at, waiting, elsewhere } = walk;
  const headings = new Map(articles.map(({ aid, heading }) => [aid, heading]));
  const didOf = ({ room, step, fold }: WalkLine) => {
    const line = happening(fold, step);
    if (line === undefined) return null;
    const did = lineWords(line, {
      fold,
      nameOf: (member) => people.of(member).name,
      entryWords: (value) => entryWords(view, value),
      ...(room === 'project' && { headingOf: (aid) => headings.get(aid) ?? null }),
    });
    return { line, did, person: people.of(line.by) };
  };
  const lineAt = (one: WalkLine | undefined) => {
    const told = one && didOf(one);
    return told ? <Line {...told} unseen={one.came.isUnseen(one)} where={whereOf(one)} /> : null;
  };
  const keyAt = useCallback((index: number) => lines[index]?.step ?? String(index), [lines]);
  const current = lines[at];
  // A mark that is taken in hand is told by the article.
  const told = current === undefined || current.room === 'marks' ? null : didOf(current);
  return (
    <>
      <div className={styles.tools}>
        <p className={styles.state} role="status">
          {waiting === 0 ? history.allIn : history.waits(waiting)} {elsewhere > 0 ? history.elsewhere(elsewhere) : ''}
          {place !== null && place.open.set !== 'team' ? ` ${history.notCounted}` : ''}
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
          disabled={waiting === 0 && elsewhere === 0}
          onClick={() => runCommand('came.next')}
        >
          {waiting === 0 && elsewhere > 0 ? history.nextArticle : history.next}
        </Button>
        <Button
          kind="plain"
          icon={<CheckCheck size={16} aria-hidden />}
          disabled={waiting === 0}
          onClick={() => walk.seeAll()}
        >
          {history.allSeen}
        </Button>
      </div>
      <Unseen live>{told === null ? '' : `${told.line.for ?? told.person.name} ${told.did}`}</Unseen>
      <LineList
        label={history.cameList}
        count={lines.length}
        at={at}
        chosen={current?.step ?? null}
        keyAt={keyAt}
        lineAt={(index) => lineAt(lines[index])}
        onMove={(to) => walk.move(to)}
        onEnter={() => walk.move(at)}
      />
    </>
  );
}

/** Where a line is of, unless it is the open article itself. */
function whereOf({ room }: WalkLine): string | null {
  if (room === 'project') return words.history.inProject;
  return room === 'register' ? words.history.inRegister : null;
}
