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
import type { OpenRoom, ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { shorten } from '../ui/text.ts';
import { apart } from './apart.ts';
import { CardList } from './CardList.tsx';
import { Clock } from './Clock.tsx';
import styles from './History.module.css';
import type { HistoryPlace } from './history-here.ts';
import { offerUndo } from './offer-undo.ts';
import { actInProject } from './settle.ts';
import { type DroppedThing, useDropped } from './use-dropped.ts';
import { whyNotHere } from './why-not.ts';

interface DroppedViewProps {
  readonly session: ProjectSession;
  readonly people: PeopleView;
  readonly place: HistoryPlace | null;
  readonly takenOut: readonly TakenOutArticle[];
}

/** How much of what was dropped is shown, in UTF-16 units. */
const SHOWN = 100;

/** Everything that can be brought back, with who dropped it. Each comes back by one act, which undo, or for an article the offer, takes back. */
export function DroppedView({ session, people, place, takenOut }: DroppedViewProps) {
  const list = useDropped(session, place, takenOut);
  const { desk } = useRegister();
  const { history } = words;
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
  if (list.length === 0)
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
      <CardList
        label={history.droppedList}
        count={list.length}
        keyAt={(index) => list[index]?.record.id ?? String(index)}
        cardAt={(index) => {
          const thing = list[index];
          const room = thing && roomOf(thing);
          if (!thing || !room) return null;
          const why = whyNot(thing, room);
          const named = nameOf(thing, room.fold);
          const names = words.marks.names(thing.by.map((member) => apart(people.of(member).name)));
          return (
            <>
              <p className={styles.about}>
                {named}
                <span className={styles.where}>
                  {history.droppedBy(names)} · <Clock at={thing.at} />
                </span>
              </p>
              <Button
                icon={<Undo2 size={16} aria-hidden />}
                aria-label={history.bringBack(named)}
                disabled={why !== null}
                title={why ?? undefined}
                onClick={() => drop(comeBack(thing), complain)}
              >
                {words.inspector.bringBack}
              </Button>
            </>
          );
        }}
      />
    </>
  );
}

function nameOf({ record, in: where }: DroppedThing, fold: Fold): string {
  const { what } = words.history;
  const other = record.what === 'alias' ? what.alias : where === 'register' ? what.entry : what.other;
  const kind =
    record.kind === 'make'
      ? (namedIn({ zone: what.zone, article: what.article }, record.what ?? '') ?? other)
      : what[record.kind];
  const said = record.what === 'alias' ? String(record.fields.text?.value ?? '') : recordWords(fold, record);
  return said === '' ? kind : `${kind}: “${apart(shorten(said, SHOWN))}”`;
}
