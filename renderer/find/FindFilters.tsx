import { type ReactNode, useState } from 'react';
import { SORTS } from '../../shared/find/query.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { builtInTag } from '../../shared/model/tagset.ts';
import { words } from '../../shared/words/words.ts';
import { attributeLabel } from '../inspector/attribute-words.ts';
import type { PersonView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { tagLabel } from '../ui/TagSign.tsx';
import { compareNames } from '../ui/text.ts';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import { type Ask, NOTHING_ASKED, narrows, type Scope } from './ask.ts';
import { FindDay } from './FindDay.tsx';
import styles from './FindPane.module.css';
import { tagsThere } from './tags-there.ts';
import { usePseudonyms } from './use-pseudonyms.ts';

interface FindFiltersProps {
  readonly scope: Scope;
  readonly ask: Ask;
  readonly articles: readonly ListedArticle[];
  readonly pid: ProjectId;
  readonly people: readonly PersonView[];
  onAsk(ask: Ask): void;
}

/** What a list stands at while it narrows nothing. */
const ANY = '';
/** Articles without an outlet, in the list of outlets; no outlet is called that. */
const NO_OUTLET = '\n';

/** Narrows what is found to marks, people, outlets and days. */
export function FindFilters({ scope, ask, articles, pid, people, onAsk }: FindFiltersProps) {
  const pseudonyms = usePseudonyms(pid, people);
  /** How many times; what is no day yet goes with the rest. */
  const [cleared, setCleared] = useState(0);
  const { find } = words;
  const set = (change: Partial<Ask>) => onAsk({ ...ask, ...change });
  const attributes = ask.tag === null ? [] : (builtInTag(ask.tag)?.attributes ?? []);
  const attribute = attributes.find(({ key }) => key === ask.attribute);
  return (
    <div className={styles.filters}>
      <Select
        label={find.tag}
        any={find.anyTag}
        value={ask.tag}
        onChange={(tag) => set({ tag, attribute: null, holds: '' })}
      >
        {tagsThere(articles, ask.tag).map((tag) => (
          <option key={tag} value={tag}>
            {tagLabel(tag)}
          </option>
        ))}
      </Select>
      {attributes.length > 0 ? (
        <Select
          label={find.attribute}
          any={find.anyAttribute}
          value={ask.attribute}
          onChange={(key) => set({ attribute: key, holds: '' })}
        >
          {attributes.map((each) => (
            <option key={each.key} value={each.key}>
              {attributeLabel(ask.tag ?? '', each)}
            </option>
          ))}
        </Select>
      ) : null}
      {attribute ? (
        <input
          className={styles.control}
          aria-label={find.holds(attributeLabel(ask.tag ?? '', attribute))}
          placeholder={find.holds(attributeLabel(ask.tag ?? '', attribute))}
          value={ask.holds}
          onChange={(event) => set({ holds: event.target.value.toWellFormed() })}
        />
      ) : null}
      <Select label={find.by} any={find.anybody} value={ask.by} onChange={(by) => set({ by })}>
        {people.map(({ member, name }) => (
          <option key={member} value={member}>
            {name}
          </option>
        ))}
        {pseudonyms.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
      {scope === 'project' ? (
        <>
          <Select
            label={find.outlet}
            any={find.anyOutlet}
            value={ask.outlet === '' ? NO_OUTLET : ask.outlet}
            onChange={(outlet) => set({ outlet: outlet === NO_OUTLET ? '' : outlet })}
          >
            {outletsOf(articles).map((outlet) => (
              <option key={outlet} value={outlet === '' ? NO_OUTLET : outlet}>
                {outlet === '' ? find.noOutlet : outlet}
              </option>
            ))}
          </Select>
          <FindDay key={`since ${cleared}`} label={find.since} value={ask.since} onChange={(since) => set({ since })} />
          <FindDay key={`until ${cleared}`} label={find.until} value={ask.until} onChange={(until) => set({ until })} />
          <Select
            label={find.sort}
            any={find.sorts.article}
            value={ask.sort === 'article' ? null : ask.sort}
            onChange={(sort) => set({ sort: SORTS.find((one) => one === sort) ?? 'article' })}
          >
            {SORTS.slice(1).map((sort) => (
              <option key={sort} value={sort}>
                {find.sorts[sort]}
              </option>
            ))}
          </Select>
        </>
      ) : null}
      {narrows(ask) ? (
        <Button
          kind="quiet"
          onClick={() => {
            onAsk({ ...NOTHING_ASKED, words: ask.words, rules: ask.rules, sort: ask.sort });
            setCleared((before) => before + 1);
          }}
        >
          {find.clear}
        </Button>
      ) : null}
    </div>
  );
}

const outletsOf = (articles: readonly ListedArticle[]): readonly string[] =>
  [...new Set(articles.map(({ outlet }) => outlet))].sort((a, b) => compareNames(a, b));

interface SelectProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | null;
  readonly children: ReactNode;
  onChange(value: string | null): void;
}

function Select({ label, any, value, children, onChange }: SelectProps) {
  return (
    <select
      className={styles.control}
      aria-label={label}
      data-on={value === null ? undefined : true}
      value={value ?? ANY}
      onChange={(event) => onChange(event.target.value === ANY ? null : event.target.value)}
    >
      <option value={ANY}>{any}</option>
      {children}
    </select>
  );
}
