import { useCallback, useMemo, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { useCommands } from '../commands/use-commands.ts';
import { TagGuide } from '../guide/TagGuide.tsx';
import { useExampleCommand } from '../guide/use-example-command.ts';
import { Words } from '../help/Words.tsx';
import { LinkCount } from '../links/LinkCount.tsx';
import { LinkPicker } from '../links/LinkPicker.tsx';
import { LinkSection } from '../links/LinkSection.tsx';
import type { Linking } from '../links/use-linking.ts';
import type { ActQueue } from '../marking/act-queue.ts';
import {
  confirmPlace,
  type Ground,
  nudgeFragment,
  removeFragment,
  restoreRecord,
  setFields,
} from '../marking/actions.ts';
import { mergeMarks } from '../marking/merge.ts';
import { tagOf } from '../marking/spans.ts';
import { twinOf } from '../marking/twin.ts';
import type { Marking } from '../marking/use-marking.ts';
import { ActorsHereContext, actorsAround } from '../register/actors-here.ts';
import type { OpenArticle } from '../session/session-types.ts';
import { byPlace, type MarkView } from '../store/mark-view.ts';
import type { PeopleView } from '../store/people-view.ts';
import { ArticleTalk } from '../talk/ArticleTalk.tsx';
import { countsOf } from '../talk/change-counts.ts';
import { MarkSigns } from '../talk/MarkSigns.tsx';
import { MarkTalk } from '../talk/MarkTalk.tsx';
import type { Talk } from '../talk/use-talk.ts';
import { Verdicts } from '../talk/Verdicts.tsx';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/toasts.tsx';
import { DroppedList } from './DroppedList.tsx';
import { DroppedNote } from './DroppedNote.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FootNote } from './FootNote.tsx';
import styles from './Inspector.module.css';
import { MarkList } from './MarkList.tsx';
import { MarkPanel } from './MarkPanel.tsx';
import { filterMarks, type MarkFilter } from './mark-filter.ts';
import { SteadyPane } from './SteadyPane.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useOneClick } from './use-one-click.ts';

interface InspectorProps {
  readonly acts: ActQueue;
  readonly open: OpenArticle;
  /** The article's marks in reading order. */
  readonly marks: readonly MarkView[];
  readonly marking: Marking;
  readonly linking: Linking;
  readonly people: PeopleView;
  readonly talk: Talk;
  readonly language: string;
  /** The person leaves the list for the text. */
  onLeave(): void;
}

/** The right pane: the mark in hand, or else every mark of the article. */
export function Inspector({ acts, open, marks, marking, linking, people, talk, language, onLeave }: InspectorProps) {
  const [filter, setFilter] = useState<MarkFilter>({ show: 'all' });
  const [active, setActive] = useState<ActId | null>(null);
  const pane = useRef<HTMLElement>(null);
  useKeptFocus(pane);
  const swallow = useOneClick();
  const { fold, canWrite, readOnly } = open.marks;
  const ground: Ground = { room: open.marks, text: open.text, language };
  const shownMark = marking.inHand ?? marking.lost;
  const record = shownMark ? fold.get(shownMark) : undefined;
  const inHand = useMemo(() => marks.find(({ id }) => id === record?.id), [marks, record]);
  const twin = useMemo(() => (inHand && canWrite ? twinOf(inHand, marks) : null), [inHand, marks, canWrite]);
  const actorsHere = useCallback(() => (inHand ? actorsAround(inHand, marks) : []), [inHand, marks]);
  const nameOf = (member: Parameters<PeopleView['of']>[0]) => people.of(member).name;
  const colourOf = (member: Parameters<PeopleView['of']>[0]) => people.of(member).colour;
  // Back in the list one goes on from the mark that was in hand last.
  if (record && record.id !== active) setActive(record.id);
  const drops = countsOf(fold).droppedMarks;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count stands for what is dropped
  const dropped = useMemo(() => [...fold.dropped('mark')], [fold, drops]);

  useCommands({
    'mark.entry': {
      run: () => marking.withHeld(() => pane.current?.querySelector<HTMLElement>('[data-entry-field] input')?.focus()),
      ready: () => record !== undefined || marking.isMaking(),
    },
  });
  useExampleCommand(open.aid, record, open.text);
  const tag = record ? tagOf(record) : marking.heldTag;
  const shown = filterMarks(marks, filter, talk.standingOf);

  /** Does something to the mark in hand. */
  const change = (what: (record: FoldedRecord) => Promise<Result<unknown>>) => {
    if (record) drop(acts.change('marks', record.id, what));
  };
  /** Of two alike the first stays: what people said and linked is there, as a rule. */
  const keepOne = (one: MarkView, other: MarkView) => {
    const [kept, gone] = byPlace(one, other) < 0 ? [one, other] : [other, one];
    const merge = async (mark: FoldedRecord) => {
      const result = await mergeMarks(ground, mark, fold.get(gone.id) ?? gone.record);
      if (result.ok) {
        marking.take(kept.id);
        say(words.marks.oneKept);
      }
      return result;
    };
    drop(acts.change('marks', kept.id, merge));
  };
  const restore = (gone: FoldedRecord) =>
    drop(acts.change('marks', gone.id, (record) => restoreRecord(ground, record)));

  return (
    <aside ref={pane} className={styles.pane} aria-label={words.marks.inspector} data-shared onClickCapture={swallow}>
      {record ? (
        <ActorsHereContext value={actorsHere}>
          <SteadyPane>
            {readOnly !== null ? <p className={styles.readOnly}>{readOnly}</p> : null}
            <MarkPanel
              record={record}
              fold={fold}
              text={open.text}
              language={language}
              fragment={marking.fragment}
              here={marking.here}
              mayMark={canWrite}
              nameOf={nameOf}
              colourOf={colourOf}
              links={
                <LinkSection
                  mark={record}
                  fold={fold}
                  text={open.text}
                  language={language}
                  disabled={!canWrite}
                  linking={linking}
                  onTake={marking.take}
                  onRestore={restore}
                />
              }
              onBack={() => marking.run('clear')}
              actions={{
                run: marking.run,
                setFields: (set, also) => change((mark) => setFields(ground, mark, set, also)),
                keep: () => change((mark) => restoreRecord(ground, mark)),
                confirm: () => change((mark) => confirmPlace(ground, mark)),
                removeFragment: (part) => change((mark) => removeFragment(ground, mark, part)),
                takeFragment: marking.takeFragment,
                nudge: (part, move) => change((mark) => nudgeFragment(ground, mark, part, move, 'word')),
              }}
            >
              <Verdicts verdicts={talk.verdictsOn(record.id)} talk={talk} onJudge={(is) => marking.run(`mark.${is}`)} />
              <MarkTalk talk={talk} mark={record.id} />
            </MarkPanel>
            {inHand && twin ? (
              <FootNote said={words.marks.hereTwice}>
                <Button onClick={() => keepOne(inHand, twin)}>{words.marks.keepOne}</Button>
              </FootNote>
            ) : null}
            {marking.lost ? (
              <DroppedNote
                record={record}
                disabled={!canWrite}
                nameOf={nameOf}
                onRestore={() => restore(record)}
                onLetGo={() => marking.take(null)}
              />
            ) : null}
          </SteadyPane>
        </ActorsHereContext>
      ) : (
        <>
          <h2 className={styles.title}>{words.marks.marks}</h2>
          <FilterBar
            marks={marks}
            filter={filter}
            dropped={dropped.length}
            standingOf={talk.standingOf}
            onFilter={setFilter}
          />
          {filter.show === 'dropped' ? (
            <DroppedList records={dropped} mayMark={canWrite} nameOf={nameOf} onRestore={restore} />
          ) : shown.length > 0 ? (
            <MarkList
              marks={shown}
              active={active}
              nameOf={nameOf}
              colourOf={colourOf}
              signsOf={(mark) => (
                <>
                  <LinkCount links={linking.links.at(mark)} />
                  <MarkSigns talk={talk} mark={mark} />
                </>
              )}
              onActive={setActive}
              onTake={marking.take}
              onLeave={onLeave}
            />
          ) : (
            <p className={styles.empty} tabIndex={-1} data-home>
              {marks.length > 0 ? (
                words.marks.noneOfKind
              ) : (
                <Words>{canWrite ? words.marks.nothingYet : words.marks.nothingYetReading}</Words>
              )}
            </p>
          )}
          <ArticleTalk talk={talk} />
        </>
      )}
      {tag ? <TagGuide tag={tag} hasMark={record !== undefined} /> : null}
      {linking.from ? <LinkPicker from={linking.from} marks={marks} linking={linking} /> : null}
    </aside>
  );
}
