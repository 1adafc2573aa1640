import type { SurveyedName } from '../../shared/formats/import/survey.ts';
import { words } from '../../shared/words/words.ts';
import { showNumber } from '../ui/text.ts';
import styles from './ImportMarks.module.css';

interface NameTableProps {
  readonly legend: string;
  readonly lead?: string;
  readonly names: readonly SurveyedName[];
  readonly map: ReadonlyMap<string, string | null>;
  /** What a name can become, besides itself. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** How a name that stays as it is is said. */
  asIs(name: string): string;
  onChange(map: ReadonlyMap<string, string | null>): void;
}

/** Stands for "left out" among the values of a list: no tag, attribute or link is called so. */
const OUT = '\u0000';

/** Names of the files, each with how often it is there, examples, and what it becomes. */
export function NameTable({ legend, lead, names, map, choices, asIs, onChange }: NameTableProps) {
  const said = words.importMarks;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{legend}</h3>
      {lead ? <p className={styles.muted}>{lead}</p> : null}
      <table className={styles.table}>
        <colgroup>
          <col className={styles.nameColumn} />
          <col className={styles.countColumn} />
          <col />
          <col className={styles.becomesColumn} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{said.name}</th>
            <th scope="col" className={styles.number}>
              {said.count}
            </th>
            <th scope="col">{said.examples}</th>
            <th scope="col">{said.becomes}</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ name, count, examples }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td className={styles.number}>{showNumber(count)}</td>
              <td className={styles.examples}>
                {examples.map((example) => (
                  <span key={example.join()}>
                    <Example parts={example} />
                  </span>
                ))}
              </td>
              <td>
                <select
                  className={styles.select}
                  aria-label={said.becomesOf(name)}
                  value={map.get(name) ?? OUT}
                  onChange={({ target: { value } }) =>
                    onChange(new Map([...map, [name, value === OUT ? null : value]]))
                  }
                >
                  {choices.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                  {choices.some(({ value }) => value === name) ? null : <option value={name}>{asIs(name)}</option>}
                  <option value={OUT}>{said.leaveOut}</option>
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Words or a value; of a link where it leads from and to. */
function Example({ parts: [from, to] }: { readonly parts: readonly string[] }) {
  return (
    <>
      <bdi>{from}</bdi>
      {to === undefined ? null : (
        <>
          {` ${words.importMarks.comesAs} `}
          <bdi>{to}</bdi>
        </>
      )}
    </>
  );
}
