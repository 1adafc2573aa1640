import { useMemo } from 'react';
import type { Home } from '../../shared/formats/import/homes.ts';
import type { Counts } from '../../shared/formats/import/not-carried.ts';
import type { Naming } from '../../shared/formats/import/pseudonyms.ts';
import type { AnnotatedOptions } from '../../shared/formats/import/read-annotated.ts';
import type { SamePerson } from '../../shared/formats/import/same-people.ts';
import { LINK_TYPES } from '../../shared/model/link-types.ts';
import { BUILT_IN_TAGS, CUE } from '../../shared/model/tagset.ts';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { CheckField, SelectField } from '../ui/Field.tsx';
import { tagLabel } from '../ui/TagSign.tsx';
import { Annotators } from './Annotators.tsx';
import { EventsChoice } from './EventsChoice.tsx';
import { formatChoices } from './format-choices.ts';
import styles from './ImportMarks.module.css';
import { lostLines, notReadLines } from './lost-lines.ts';
import { NameTable } from './NameTable.tsx';
import type { Maps } from './propose.ts';
import type { ImportPhase } from './use-import-marks.ts';

interface ReviewProps {
  readonly session: ProjectSession;
  readonly phase: Extract<ImportPhase, { name: 'review' }>;
  readonly naming: Naming;
  /** By name in the files; null: nobody in particular. */
  readonly pseudonyms: ReadonlyMap<string, string | null>;
  /** Marks and links of the files that are in the project already. */
  readonly already: number;
  /** What is told of marks and links that come in, and does not come with them. */
  readonly notBrought: Counts;
  /** Annotators who seem to be in the project under another name. */
  readonly people: readonly SamePerson[];
  readonly isSame: boolean;
  onSame(isSame: boolean): void;
  onNaming(naming: Naming): void;
  onMaps(maps: Maps): void;
  /** Reads the files in another way. */
  onRead(how: Partial<AnnotatedOptions>): void;
}

/** What the files hold, what it becomes, and what is not carried over: all of it before anything is written. */
export function Review(props: ReviewProps) {
  const said = words.importMarks;
  const { session, phase, already, notBrought, onMaps, onRead } = props;
  const { read, homes, maps } = phase;
  const { survey, format } = read;
  const tags = [
    ...[...BUILT_IN_TAGS.map(({ key }) => key), CUE].map((value) => ({ value, label: tagLabel(value) })),
    ...phase.ownTags.map((value) => ({ value, label: said.ownTag(value) })),
  ];
  const coming = useMemo(() => homes.filter(({ aid }) => !session.sets.blind(aid)), [session, homes]);
  const links = LINK_TYPES.map((value) => ({ value, label: words.links.out[value] }));
  return (
    <>
      <div role="status">
        <p>{summaryOf(survey)}</p>
        {already > 0 ? <p>{said.hereAlready(already)}</p> : null}
      </div>
      <div className={styles.two}>
        <SelectField
          label={said.format}
          value={format}
          choices={formatChoices()}
          onChange={(value) => onRead({ format: value, unit: null })}
        />
        <Articles session={session} homes={homes} />
      </div>
      {survey.labels.length > 0 ? (
        <NameTable
          legend={said.labels}
          lead={said.labelsLead}
          names={survey.labels}
          map={maps.labels}
          choices={tags}
          asIs={said.ownTag}
          onChange={(labels) => onMaps({ ...maps, labels })}
        />
      ) : null}
      {survey.linkTypes.length > 0 ? (
        <NameTable
          legend={said.linkTypes}
          names={survey.linkTypes}
          map={maps.linkTypes}
          choices={links}
          asIs={said.asIs}
          onChange={(linkTypes) => onMaps({ ...maps, linkTypes })}
        />
      ) : null}
      <EventsChoice
        homes={coming}
        labels={maps.labels}
        eventsAt={maps.eventsAt}
        onChange={(eventsAt) => onMaps({ ...maps, eventsAt })}
      />
      {survey.attributes.length > 0 ? (
        <NameTable
          legend={said.attributes}
          names={survey.attributes}
          map={maps.attributes}
          choices={ATTRIBUTES.map((value) => ({ value, label: value }))}
          asIs={said.asIs}
          onChange={(attributes) => onMaps({ ...maps, attributes })}
        />
      ) : null}
      {survey.annotators.length > 0 ? <Annotators {...props} /> : null}
      <NotCarried read={read} notBrought={notBrought} onRead={onRead} />
    </>
  );
}

/** The attributes of the built-in tags, each once. */
const ATTRIBUTES = [...new Set(BUILT_IN_TAGS.flatMap(({ attributes }) => attributes.map(({ key }) => key)))];

function summaryOf({ documents, marks, links, notes }: ReviewProps['phase']['read']['survey']): string {
  const said = words.importMarks;
  return said.list([
    said.documents(documents),
    said.marks(marks),
    ...(links > 0 ? [said.links(links)] : []),
    ...(notes > 0 ? [said.notes(notes)] : []),
  ]);
}

function Articles({ session, homes }: { readonly session: ProjectSession; readonly homes: readonly Home[] }) {
  const said = words.importMarks;
  const open = homes.filter(({ aid }) => !session.sets.blind(aid));
  const how = (kind: Home['kind']) => open.filter((home) => home.kind === kind).length;
  const counts = { here: how('here'), spaced: how('spaced'), new: how('new'), independent: homes.length - open.length };
  const lines = (['here', 'spaced', 'new', 'independent'] as const).filter((kind) => counts[kind] > 0);
  return (
    <section>
      <h3 className={styles.heading}>{said.articles}</h3>
      <ul className={styles.plain}>
        {lines.map((kind) => (
          <li key={kind}>{said.homes[kind](counts[kind])}</li>
        ))}
      </ul>
    </section>
  );
}

interface NotCarriedProps extends Pick<ReviewProps, 'notBrought' | 'onRead'> {
  readonly read: ReviewProps['phase']['read'];
}

function NotCarried({ read, notBrought, onRead }: NotCarriedProps) {
  const said = words.importMarks;
  const { survey, format } = read;
  const lines = [...notReadLines(read), ...lostLines(notBrought)];
  const proposed = (survey.notRead['predictions of a program'] ?? 0) > 0;
  if (lines.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{said.notCarried}</h3>
      <ul className={styles.plain}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {proposed ? (
        <CheckField label={said.predictions} checked={false} onChange={() => onRead({ format, predictions: true })} />
      ) : null}
    </section>
  );
}
