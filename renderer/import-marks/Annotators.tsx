import { NAMINGS, type Naming } from '../../shared/formats/import/pseudonyms.ts';
import type { SamePerson } from '../../shared/formats/import/same-people.ts';
import { words } from '../../shared/words/words.ts';
import { Choices } from '../ui/Choices.tsx';
import { CheckField } from '../ui/Field.tsx';
import styles from './ImportMarks.module.css';
import type { ReadFiles } from './use-import-marks.ts';

interface AnnotatorsProps {
  readonly phase: { readonly read: ReadFiles };
  readonly naming: Naming;
  /** By name in the files; null: nobody in particular. */
  readonly pseudonyms: ReadonlyMap<string, string | null>;
  /** Annotators who seem to be in the project under another name. */
  readonly people: readonly SamePerson[];
  readonly isSame: boolean;
  onNaming(naming: Naming): void;
  onSame(isSame: boolean): void;
}

/** Whom the files name, and whom their work comes in for. */
export function Annotators({ phase, naming, pseudonyms, people, isSame, onNaming, onSame }: AnnotatorsProps) {
  const said = words.importMarks;
  const { annotators } = phase.read.survey;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{said.annotators}</h3>
      <Choices
        legend={said.annotatorsLead(annotators.length)}
        value={naming}
        choices={NAMINGS.map((value) => ({ value, label: said.naming[value] }))}
        onChange={onNaming}
      />
      <ul className={styles.people}>
        {annotators.map(({ name, count }) => (
          <li key={name}>
            <bdi>{name}</bdi> {said.comesAs} <bdi>{pseudonyms.get(name) ?? said.naming.nobody}</bdi>
            <span className={styles.muted}>{said.marks(count)}</span>
          </li>
        ))}
      </ul>
      {people.length > 0 ? (
        <CheckField
          label={said.same(people.map(({ name, pseudonym }) => said.sameAs(name, pseudonym)))}
          checked={isSame}
          onChange={onSame}
        />
      ) : null}
      <p className={styles.muted}>{said.teamsMarks}</p>
    </section>
  );
}
