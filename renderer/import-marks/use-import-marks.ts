import { useEffect, useMemo, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Home } from '../../shared/formats/import/homes.ts';
import { type Naming, pseudonymsFor } from '../../shared/formats/import/pseudonyms.ts';
import type { AnnotatedOptions, UnitExample } from '../../shared/formats/import/read-annotated.ts';
import type { SamePerson } from '../../shared/formats/import/same-people.ts';
import { byPseudonym, type Works } from '../../shared/formats/import/works.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { DroppedFile } from '../ingest/dropped-files.ts';
import { deviceMemory, memoryOf } from '../session/device-memory.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { errorWords } from '../ui/text.ts';
import { findHomes } from './find-homes.ts';
import type { ReadAnswer } from './import-worker.ts';
import { type MarksHere, marksHere, peopleHere } from './marks-here.ts';
import { ownTags } from './own-tags.ts';
import { type Maps, proposedMaps } from './propose.ts';
import { type Reading, readInWorker } from './read-in-worker.ts';
import { recall, remember } from './remembered.ts';
import { textsAt } from './texts-at.ts';
import { type ImportOutcome, writeDocuments } from './write-documents.ts';

/** Files as they were read. */
export type ReadFiles = Extract<Extract<ReadAnswer, { ok: true }>['value'], { kind: 'read' }>;

/** A table whose columns a person has to say. */
export type AskedTable = Extract<Extract<ReadAnswer, { ok: true }>['value'], { kind: 'ask-columns' }>['table'];

/** How far an import is. */
export type ImportPhase =
  /** `again`: whether there are files that could be read as another format. */
  | { readonly name: 'choose'; readonly problem: string | null; readonly again: boolean }
  | { readonly name: 'reading' }
  | { readonly name: 'ask-unit'; readonly example: UnitExample | null }
  | { readonly name: 'ask-columns'; readonly table: AskedTable }
  | {
      readonly name: 'review';
      readonly read: ReadFiles;
      readonly homes: readonly Home[];
      readonly here: MarksHere;
      readonly maps: Maps;
      /** The tags of its own that the project has, by name. */
      readonly ownTags: readonly string[];
    }
  | { readonly name: 'writing'; readonly done: number; readonly total: number }
  | { readonly name: 'done'; readonly outcome: ImportOutcome; readonly read: ReadFiles };

/** An import, from files to marks. */
export interface ImportMarks {
  readonly phase: ImportPhase;
  /** Reads files, or those that were read before, in another way. */
  read(others: readonly DroppedFile[] | null, how?: Partial<AnnotatedOptions>): void;
  change(maps: Maps): void;
  /** Annotators of the files who are in the project already under whatever name. */
  readonly people: readonly SamePerson[];
  /** Whom annotators' work comes in for, by a way of naming; `isSame`: those who are here already keep their pseudonyms. */
  whose(naming: Naming, isSame: boolean): Whose;
  write(whose: Whose): void;
  /** Stops reading or writing; elsewhere goes back to choosing files. */
  stop(): void;
}

/** Whom annotators' work comes in for. */
export interface Whose {
  /** By the names in the files; null: nobody in particular. */
  readonly pseudonyms: ReadonlyMap<string, string | null>;
  readonly works: Works;
  /** The numbers among them, to be given again. */
  readonly numbers: ReadonlyMap<string, string>;
}

const FOUND_OUT: AnnotatedOptions = { format: null, unit: null, predictions: false };

/** Runs an import into a project; of `files`, where they were chosen elsewhere, at once. */
export function useImportMarks(session: ProjectSession, files: readonly DroppedFile[] = []): ImportMarks {
  const { host } = useApp();
  const memory = useMemo(() => memoryOf(session.me.member, deviceMemory()), [session.me.member]);
  const [phase, setPhase] = useState<ImportPhase>(
    files.length > 0 ? { name: 'reading' } : { name: 'choose', problem: null, again: false },
  );
  const chosen = useRef(files);
  const options = useRef(FOUND_OUT);
  const reading = useRef<Reading | null>(null);
  const writing = useRef<AbortController | null>(null);
  /** Which reading is under way: what comes of an earlier one, that was stopped, is not shown. */
  const turns = useRef(0);
  const taken = useRef<ReadonlySet<string>>(new Set());
  useEffect(
    () => () => {
      reading.current?.stop();
      writing.current?.abort();
    },
    [],
  );
  const choose = (problem: string | null) =>
    setPhase({ name: 'choose', problem, again: problem !== null && chosen.current.length > 0 });

  const run = async (turn: number): Promise<void> => {
    setPhase({ name: 'reading' });
    reading.current = readInWorker(chosen.current, options.current);
    const answer = await reading.current.answer;
    // Whoever stopped it says what is shown.
    if (answer === null || turn !== turns.current) return;
    if (!answer.ok) return choose(answer.message);
    const read = answer.value;
    if (read.kind === 'ask-unit') return setPhase({ name: 'ask-unit', example: read.example });
    if (read.kind === 'ask-texts') {
      const texts = await textsAt(host, session, read.addresses);
      if (turn !== turns.current) return;
      options.current = { ...options.current, texts };
      return run(turn);
    }
    if (read.kind === 'ask-columns') return setPhase({ name: 'ask-columns', table: read.table });
    const homes = await findHomes(host, session, read.documents);
    const authors = await host.markAuthors(session.pid);
    const own = await ownTags(host, session.pid);
    const here = await marksHere(host, session.pid, homes, (aid) => session.sets.blind(aid));
    if (turn !== turns.current) return; // stopped meanwhile
    taken.current = new Set(authors);
    const maps = proposedMaps(read.survey, recall(memory, session.pid), own);
    setPhase({ name: 'review', read, homes, here, maps, ownTags: own });
  };

  const people = useMemo(
    () => (phase.name === 'review' ? peopleHere(phase.homes, phase.here, phase.maps) : []),
    [phase],
  );

  const whose = (naming: Naming, isSame: boolean): Whose => {
    if (phase.name !== 'review') return { pseudonyms: new Map(), works: new Map(), numbers: new Map() };
    const names = phase.read.survey.annotators.map(({ name }) => name);
    const { pseudonyms: known } = recall(memory, session.pid);
    const same = new Map(isSame ? people.map(({ name, pseudonym }) => [name, pseudonym]) : []);
    const pseudonyms = pseudonymsFor(names, naming, known, taken.current, words.importMarks.numbered, same);
    const given = [...pseudonyms].filter((pair): pair is [string, string] => pair[1] !== null);
    // Those who a person says are others than they seem are known by their pseudonyms alone.
    const others = new Set(isSame ? [] : people.map(({ name }) => name));
    return {
      pseudonyms,
      works: byPseudonym(phase.read.works, pseudonyms, others),
      numbers: new Map(naming === 'numbers' ? given : []),
    };
  };

  const bringIn = async ({ pseudonyms: annotators, works, numbers }: Whose) => {
    if (phase.name !== 'review') return;
    const { read, homes, maps } = phase;
    remember(memory, session.pid, { ...maps, pseudonyms: numbers });
    const control = new AbortController();
    writing.current = control;
    const total = homes.length;
    setPhase({ name: 'writing', done: 0, total });
    const tell = (done: number) => setPhase({ name: 'writing', done, total });
    const outcome = await writeDocuments(session, homes, { ...maps, annotators, works }, control.signal, tell);
    setPhase({ name: 'done', outcome, read });
  };

  const begin = () => {
    const turn = ++turns.current;
    drop(run(turn), (error) => (turn === turns.current ? choose(errorWords(error)) : undefined));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen elsewhere is read once
  useEffect(() => {
    if (files.length > 0) begin();
  }, []);

  return {
    phase,
    ...{ people, whose },
    read: (others, how = {}) => {
      if (others !== null) chosen.current = others;
      options.current = { ...(others === null ? options.current : FOUND_OUT), ...how };
      begin();
    },
    change: (maps) => setPhase((now) => (now.name === 'review' ? { ...now, maps } : now)),
    write: (of) => drop(bringIn(of), (error) => choose(errorWords(error))),
    stop: () => {
      if (phase.name === 'writing') writing.current?.abort();
      else {
        turns.current++;
        reading.current?.stop();
        choose(null);
      }
    },
  };
}
