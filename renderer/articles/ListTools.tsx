import { ArrowDownUp, ListFilter } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { isMemberId, type MemberId } from '../../shared/model/ids.ts';
import { PROGRESS_STATES } from '../../shared/model/progress.ts';
import { words } from '../../shared/words/words.ts';
import type { PersonView } from '../store/people-view.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { tagLabel } from '../ui/TagSign.tsx';
import styles from './ListTools.module.css';
import { isNarrowed, type ListState, type Order, PLAIN_ORDERS, WHOLE_LIST } from './list-state.ts';

interface ListToolsProps {
  readonly state: ListState;
  readonly me: MemberId;
  readonly people: readonly PersonView[];
  readonly tags: readonly string[];
  onChange(change: Partial<ListState>): void;
  /** The person goes on from the filter to what it left. */
  onDown(): void;
}

/** Narrows the list of articles and puts it in order. */
export function ListTools({ state, me, people, tags, onChange, onDown }: ListToolsProps) {
  const { list } = words;
  const hidden = { whose: state.whose, state: state.state, marks: state.marks };
  const [all, showAll] = useState(isNarrowed({ ...state, words: '' }));
  const person = people.find(({ member }) => member === state.whose);
  return (
    <div className={styles.tools}>
      <div className={styles.line}>
        <input
          type="search"
          className={styles.filter}
          aria-label={list.find}
          placeholder={list.findHint}
          autoComplete="off"
          spellCheck={false}
          value={state.words}
          onChange={(event) => onChange({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            onDown();
          }}
        />
        <IconButton
          label={list.filters}
          aria-expanded={all}
          data-on={isNarrowed({ ...WHOLE_LIST, ...hidden }) || undefined}
          onClick={() => showAll(!all)}
        >
          <ListFilter size={16} aria-hidden />
        </IconButton>
      </div>
      {all ? (
        <div className={styles.filters}>
          <Select
            label={list.whose}
            value={state.whose}
            onChange={(whose) => onChange({ whose: isMemberId(whose) || whose === 'nobody' ? whose : 'all' })}
          >
            <option value="all">{list.everybody}</option>
            <option value="nobody">{list.nobody}</option>
            {withMe(people, me, state.whose).map(({ member, name }) => (
              <option key={member} value={member}>
                {member === me ? list.me(name) : name}
              </option>
            ))}
          </Select>
          <Select
            label={person && person.member !== me ? list.stateOf(person.name) : list.myState}
            value={state.state}
            onChange={(wanted) => {
              const known = (['any', 'open', ...PROGRESS_STATES] as const).find((one) => one === wanted);
              if (known) onChange({ state: known });
            }}
          >
            <option value="any">{list.anyState}</option>
            <option value="open">{list.notDone}</option>
            {PROGRESS_STATES.map((one) => (
              <option key={one} value={one}>
                {list.states[one]}
              </option>
            ))}
          </Select>
          <Select
            label={list.marks}
            value={state.marks}
            onChange={(wanted) => {
              const known = (['any', 'none', 'contested', ...tags.map(about)] as const).find((one) => one === wanted);
              if (known) onChange({ marks: known });
            }}
          >
            <option value="any">{list.anyMarks}</option>
            <option value="none">{list.noMarks}</option>
            <option value="contested">{list.contestedMarks}</option>
            {tags.map((tag) => (
              <option key={tag} value={about(tag)}>
                {list.withTag(tagLabel(tag))}
              </option>
            ))}
          </Select>
        </div>
      ) : null}
      <div className={`${styles.line} ${styles.order}`}>
        <Select
          label={list.sortedBy}
          value={state.order}
          onChange={(wanted) => {
            const order = ordersOf(tags).find((one) => one === wanted);
            if (order) onChange({ order, reverse: false });
          }}
        >
          {PLAIN_ORDERS.map((order) => (
            <option key={order} value={order}>
              {list.orders[order]}
            </option>
          ))}
          {tags.map((tag) => (
            <option key={tag} value={about(tag)}>
              {list.mostOf(tagLabel(tag))}
            </option>
          ))}
        </Select>
        <IconButton
          label={list.reverse}
          aria-pressed={state.reverse}
          data-on={state.reverse || undefined}
          onClick={() => onChange({ reverse: !state.reverse })}
        >
          <ArrowDownUp size={14} aria-hidden />
        </IconButton>
        {isNarrowed(state) ? (
          <Button
            kind="quiet"
            className={styles.reset ?? ''}
            onClick={() =>
              onChange({ ...WHOLE_LIST, order: state.order, reverse: state.reverse, hidden: state.hidden })
            }
          >
            {list.showAll}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** How a tag stands in a filter or an order. */
const about = (tag: string): `tag:${string}` => `tag:${tag}`;

const ordersOf = (tags: readonly string[]): readonly Order[] => [...PLAIN_ORDERS, ...tags.map(about)];

/** Everyone, oneself first; whoever the list is narrowed to is among them, though their name may not have come in. */
function withMe(people: readonly PersonView[], me: MemberId, whose: ListState['whose']): readonly PersonView[] {
  const sorted = people.toSorted((a, b) => Number(b.member === me) - Number(a.member === me));
  if (!isMemberId(whose) || people.some(({ member }) => member === whose)) return sorted;
  return [...sorted, { member: whose, name: whose.slice(0, 6), colour: 'slate' }];
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly children: ReactNode;
  onChange(value: string): void;
}

function Select({ label, value, children, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}
