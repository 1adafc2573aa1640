import { Undo2 } from 'lucide-react';
import { missingCase } from '../../shared/base/assert.ts';
import { drop } from '../../shared/base/drop.ts';
import { recordWords } from '../../shared/history/contests.ts';
import { bringBack } from '../../shared/steps/article-removal.ts';
import { restore } from '../../shared/steps/commands.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { namedIn } from '../../shared/words/named-in.ts';
import { words } from '../../shared/words/words.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';
import { restoreRecord } from '../marking/actions.ts';
import { useRegister } from '../register/register-context.ts';
import type { OpenRoom, ProjectSession, StepsBegun } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { shorten } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import { apart } from './apart.ts';
import { CardList } from './CardList.tsx';
import { Clock } from './Clock.tsx';
import styles from './History.module.css';
import type { HistoryPlace } from './history-here.ts';
import { offerUndo } from './offer-undo.ts';
import { actInProject, settle } from './settle.ts';
import { type DroppedElsewhere, type DroppedThing, useDropped, useDroppedElsewhere } from './use-dropped.ts';
import { whyNotHere, whyNotIn } from './why-not.ts';

interface DroppedViewProps {
  readonly session: ProjectSession;
  readonly people: PeopleView;
  readonly place: HistoryPlace | null;
  readonly takenOut: readonly TakenOutArticle[];
  readonly articles: readonly ListedArticle[];
}

/** How much of what was dropped is shown, in UTF-16 units. */
const SHOWN = 100;

/** Everything that can be brought back, with who dropped it. Each comes back by one act, which undo, or for an article the offer, takes back. */
export function DroppedView({ session, people, place, takenOut, articles }: DroppedViewProps) {
  const list = useDropped(session, place, takenOut);
  const elsewhere = useDroppedElsewhere(session, articles, place?.aid ?? null);
  const { desk } = useRegister();
  const { history } = words;
  const namesOf = (members: DroppedThing['by']) =>
    words.marks.names(members.map((member) => apart(people.of(member).name)));
  const roomOf = (thing: DroppedThing): OpenRoom | undefined =>
    thing.in === 'register' || thing.in === 'project' ? session[thing.in] : place?.open[thing.in];
  const whyNot = ({ in: where }: DroppedThing, room: OpenRoom): string | null =>
    place !== null && (where === 'marks' || where === 'textRoom') ? whyNotHere(place, room) : room.readOnly;
  const comeBack = (thing: DroppedThing): Promise<void> => {
    const { id } = thing.record;
    switch (thing.in) {
      case 'marks':
      case 'textRoom': {
        const room = place?.open[thing.in];
        if (!place?.acts || !room) return Promise.resolve();
        return place.acts.change(thing.in, id, (record) => restoreRecord({ room }, record));
      }
      case 'register':
        return desk.write([restore(session.register.fold.get(id) ?? thing.record)]);
      case 'project':
        return actInProject(session, bringBack(session.project.fold, thing.record), (begun) =>
          offerUndo(people, words.list.brought(1), begun),
        );
      default:
        return missingCase(thing.in);
    }
  };
  const comeBackThere = async (thing: DroppedElsewhere): Promise<void> => {
    const offered = (begun: StepsBegun) => offerUndo(people, words.list.brought(1), begun);
    const found = await settle(
      { session, desk, place, offerUndo: offered },
      { in: 'marks', aid: thing.aid, record: thing },
      { keep: true },
    );
    if (!found) say(history.gone);
  };
  if (list.length + elsewhere.list.length === 0)
    return (
      <p className={styles.state} role="status">
        {history.nothingDropped}
      </p>
    );
  const [whyNone] = list.flatMap((thing) => {
    const room = roomOf(thing);
    return (room && whyNot(thing, room)) ?? [];
  });
  return (
    <>
      {whyNone === undefined ? null : <p className={styles.state}>{whyNone}</p>}
      {elsewhere.more > 0 ? <p className={styles.state}>{history.moreDropped(elsewhere.more)}</p> : null}
      <CardList
        label={history.droppedList}
        count={list.length + elsewhere.list.length}
        keyAt={(index) => (list[index]?.record ?? elsewhere.list[index - list.length])?.id ?? String(index)}
        cardAt={(index) => {
          const there = elsewhere.list[index - list.length];
          if (there)
            return (
              <Card
                named={nameThere(there)}
                where={`${there.heading} · ${history.droppedBy(namesOf(there.by))}`}
                at={there.at}
                why={whyNotIn(session, place, there.aid)}
                onBack={() => drop(comeBackThere(there), complain)}
              />
            );
          const thing = list[index];
          const room = thing && roomOf(thing);
          if (!thing || !room) return null;
          const why = whyNot(thing, room);
          const named = nameOf(thing, room.fold);
          return (
            <Card
              named={named}
              where={history.droppedBy(namesOf(thing.by))}
              at={thing.at}
              why={why}
              onBack={() => drop(comeBack(thing), complain)}
            />
          );
        }}
      />
    </>
  );
}

interface CardProps {
  readonly named: string;
  readonly where: string;
  readonly at: number;
  /** Why it cannot be brought back here, in a sentence; null when it can. */
  readonly why: string | null;
  onBack(): void;
}

function Card({ named, where, at, why, onBack }: CardProps) {
  return (
    <>
      <p className={styles.about}>
        {named}
        <span className={styles.where}>
          {where} · <Clock at={at} />
        </span>
      </p>
      <Button
        icon={<Undo2 size={16} aria-hidden />}
        aria-label={words.history.bringBack(named)}
        disabled={why !== null}
        title={why ?? undefined}
        onClick={onBack}
      >
        {words.inspector.bringBack}
      </Button>
    </>
  );
}

const nameThere = ({ kind, words: said }: DroppedElsewhere): string =>
  said === ''
    ? words.history.what[kind]
    : `${words.history.what[kind]}: ${words.ui.quoted(apart(shorten(said, SHOWN)))}`;

function nameOf({ record, in: where }: DroppedThing, fold: Fold): string {
  const { what } = words.history;
  const other = record.what === 'alias' ? what.alias : where === 'register' ? what.entry : what.other;
  const kind =
    record.kind === 'make'
      ? (namedIn({ zone: what.zone, article: what.article }, record.what ?? '') ?? other)
      : what[record.kind];
  const said = record.what === 'alias' ? String(record.fields.text?.value ?? '') : recordWords(fold, record);
  return said === '' ? kind : `${kind}: ${words.ui.quoted(apart(shorten(said, SHOWN)))}`;
}
