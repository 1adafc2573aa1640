import { ArrowRight } from 'lucide-react';
import type { Json } from '../../shared/base/canonical-json.ts';
import { drop } from '../../shared/base/drop.ts';
import type { ContestedRecord } from '../../shared/history/contests.ts';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';
import { namedIn } from '../../shared/words/named-in.ts';
import { words } from '../../shared/words/words.ts';
import { fieldLabel, fieldValue } from '../inspector/words.ts';
import { entryWords, useRegister } from '../register/register-context.ts';
import type { ProjectSession, StepsBegun } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { say } from '../ui/toasts.tsx';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import { apart } from './apart.ts';
import { CardList } from './CardList.tsx';
import styles from './History.module.css';
import type { HistoryPlace } from './history-here.ts';
import { offerUndo } from './offer-undo.ts';
import { type Settlement, settle } from './settle.ts';
import { type Contest, useContests } from './use-contests.ts';
import { whyNotIn } from './why-not.ts';

interface ContestedViewProps {
  readonly session: ProjectSession;
  readonly articles: readonly ListedArticle[];
  readonly people: PeopleView;
  readonly place: HistoryPlace | null;
  onGo(aid: ArticleId, mark: ActId | null): void;
}

/** Everything in the project that people do not agree on, each value with its people: settled here, or gone to. */
export function ContestedView({ session, articles, people, place, onGo }: ContestedViewProps) {
  const { list, more } = useContests(session, articles, place);
  const register = useRegister();
  const { history } = words;
  const headings = new Map(articles.map(({ aid, heading }) => [aid, heading]));
  const take = async (contest: Contest, settlement: Settlement) => {
    const offered = (begun: StepsBegun) => offerUndo(people, history.settledIt, begun);
    const found = await settle({ session, desk: register.desk, place, offerUndo: offered }, contest, settlement);
    if (!found) say(history.gone);
  };
  const whyNot = ({ in: where, aid }: Contest): string | null => {
    if (where !== 'marks') return session[where].readOnly;
    return aid === null ? null : whyNotIn(session, place, aid);
  };
  if (list.length === 0)
    return (
      <p className={styles.state} role="status">
        {history.nothingContested}
      </p>
    );
  const [why] = list.flatMap((contest) => whyNot(contest) ?? []);
  return (
    <>
      {why === undefined ? null : <p className={styles.state}>{why}</p>}
      {more > 0 ? <p className={styles.state}>{history.moreContested(more)}</p> : null}
      <CardList
        label={history.contestedList}
        count={list.length}
        keyAt={(index) => list[index]?.record.id ?? String(index)}
        cardAt={(index) => {
          const contest = list[index];
          if (!contest) return null;
          const { record, aid, in: where } = contest;
          return (
            <>
              <p className={styles.about}>
                {record.kind === 'mark' ? <TagSign tag={record.tag} /> : null} <bdi>{nameOfRecord(record)}</bdi>
                <span className={styles.where}>
                  {where === 'register' ? history.inRegister : <bdi>{aid && headings.get(aid)}</bdi>}
                </span>
              </p>
              <Values
                contest={contest}
                people={people}
                shown={(field, value) => fieldValue(field, value, (one) => entryWords(register.desk.view, one))}
                whyNot={whyNot(contest)}
                onSettle={(settlement) => drop(take(contest, settlement), complain)}
              />
              <Button
                kind="quiet"
                icon={<ArrowRight size={16} aria-hidden data-mirrored />}
                onClick={() => {
                  if (aid === null) register.open({ entry: record.id });
                  else onGo(aid, where === 'marks' && record.kind === 'mark' ? record.id : null);
                }}
              >
                {history.goThere}
              </Button>
            </>
          );
        }}
      />
    </>
  );
}

interface ValuesProps {
  readonly contest: Contest;
  readonly people: PeopleView;
  shown(field: string, value: Json): string;
  /** Why nobody can settle it here, in a sentence; null when one can. */
  readonly whyNot: string | null;
  onSettle(settlement: Settlement): void;
}

function Values({ contest: { record }, people, shown, whyNot, onSettle }: ValuesProps) {
  const { history } = words;
  const allowed = { disabled: whyNot !== null, title: whyNot ?? undefined };
  const names = (members: readonly Parameters<PeopleView['of']>[0][]) =>
    words.marks.names(members.map((member) => apart(people.of(member).name)));
  return (
    <div className={styles.choices}>
      {record.fields.map(({ field, values }) => (
        <fieldset key={field} className={styles.choices} aria-label={labelOf(record, field)}>
          <span className={styles.state}>{labelOf(record, field)}</span>
          {values.map(({ value, by }) => (
            <button
              key={JSON.stringify(value)}
              type="button"
              className={styles.value}
              {...allowed}
              aria-label={history.settleOn(shown(field, value))}
              onClick={() => onSettle({ field, value })}
            >
              <strong dir="auto">{shown(field, value)}</strong>
              <span>{names(by)}</span>
            </button>
          ))}
        </fieldset>
      ))}
      {record.dropContested ? (
        <fieldset className={styles.choices} aria-label={words.marks.droppedAndChanged}>
          <span className={styles.state}>{history.changedAndDropped(names(record.droppedBy))}</span>
          <Button {...allowed} onClick={() => onSettle({ keep: true })}>
            {history.keepIt}
          </Button>
          <Button kind="danger" {...allowed} onClick={() => onSettle({ keep: false })}>
            {history.dropIt}
          </Button>
        </fieldset>
      ) : null}
    </div>
  );
}

function nameOfRecord({ kind, what, tag, words: said }: ContestedRecord): string {
  if (what === 'article') return words.history.details;
  const quote = words.ui.quoted(apart(said));
  return kind === 'mark' ? `${tagLabel(tag)} ${quote}` : quote;
}

const labelOf = ({ what, tag }: ContestedRecord, field: string): string =>
  what === 'article'
    ? (namedIn(words.list.fields, field) ?? field)
    : (namedIn(words.registers.fields, what === null ? '' : field) ?? fieldLabel(tag, field));
