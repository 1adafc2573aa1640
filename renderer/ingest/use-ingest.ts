import { useEffect, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { FormatIn } from '../../shared/formats/import/formats-in.ts';
import type { RefusedPart } from '../../shared/ingest/draft.ts';
import type { ColumnMap, TableHead } from '../../shared/ingest/table/columns.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { TEXT_MARK } from '../commands/use-command-keys.ts';
import type { NewArticle, ProjectSession } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { errorWords } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import { AlikeWatch } from './alike-watch.ts';
import { bringIn, type Progress } from './bring-in.ts';
import { DraftStore } from './draft-store.ts';
import type { DroppedFile } from './dropped-files.ts';
import { areAlike, isCertain } from './may-come-in.ts';
import { passedOverWords } from './passed-over.ts';
import { ProjectTexts } from './project-texts.ts';
import { type AskColumns, type Found, type FoundDraft, readFiles } from './read-files.ts';

/** Files above this number, or above so many bytes, are shown being read; fewer are read at once. */
const QUIET = 3;
const QUIET_BYTES = 1024 * 1024;
/** Nor are these read unseen for longer than this, in milliseconds: somebody may want to stop it. */
const PATIENCE = 1_000;

/** What there is to show of a bringing-in; `passedOver`: see `Dropped`. */
export type IngestStage =
  | { readonly kind: 'reading'; readonly found: Found; readonly total: number; readonly passedOver: readonly string[] }
  | { readonly kind: 'columns'; readonly name: string; readonly table: TableHead; answer(map: ColumnMap | null): void }
  | { readonly kind: 'annotated'; readonly format: FormatIn; answer(how: AnnotatedAnswer): void }
  | { readonly kind: 'annotations'; readonly files: readonly DroppedFile[] }
  | {
      readonly kind: 'preview';
      readonly store: DraftStore;
      readonly alike: AlikeWatch;
      readonly passedOver: readonly string[];
    }
  | { readonly kind: 'adding'; readonly progress: Progress; readonly passedOver: readonly string[] };

/** How files that hold annotations come in. */
export type AnnotatedAnswer = 'annotations' | 'articles' | 'not';

/** Bringing files into a project. */
export interface Ingest {
  /** Null while there is nothing to show. */
  readonly stage: IngestStage | null;
  /** `lookFirst`: all of it is shown before it comes in, however plain it is; `passedOver`: see `Dropped`. */
  add(files: readonly DroppedFile[], lookFirst?: boolean, passedOver?: readonly string[]): void;
  bringIn(articles: readonly NewArticle[]): void;
  stop(): void;
  dismiss(): void;
}

/**
 * Brings files in: reads them, shows what was found where that is uncertain, and adds it. A few that all come in are told in
 * a sentence, many or any refusal in a dialog.
 */
export function useIngest(session: ProjectSession, onAdded: (aid: ArticleId) => void): Ingest {
  const [stage, setStage] = useState<IngestStage | null>(null);
  const running = useRef<AbortController | null>(null);
  const watch = useRef<AlikeWatch | null>(null);
  /** What was in focus before all of it. */
  const before = useRef<Element | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
      watch.current?.dispose();
    },
    [],
  );

  // Each of its dialogs gives the focus back to the one before it, which is gone by then.
  useEffect(() => {
    if (stage !== null || before.current === null) return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusAgain(before.current);
    });
    return () => cancelAnimationFrame(frame);
  }, [stage]);

  const run = (work: (signal: AbortSignal) => Promise<void>) => {
    const control = new AbortController();
    running.current = control;
    const end = () => {
      if (running.current === control) running.current = null;
    };
    drop(work(control.signal).finally(end), (error) => {
      setStage(null);
      say(words.trouble.filesNotAdded(errorWords(error)), 'trouble');
    });
  };

  const read = async (
    files: readonly DroppedFile[],
    lookFirst: boolean,
    passedOver: readonly string[],
    signal: AbortSignal,
  ): Promise<void> => {
    const quiet = files.length <= QUIET && files.every(({ file }) => file.size <= QUIET_BYTES);
    const total = files.length;
    let isShown = !quiet;
    let latest: Found | null = null;
    const showReading = (found: Found) => {
      latest = found;
      if (isShown) setStage({ kind: 'reading', found, total, passedOver });
    };
    const slow = setTimeout(() => {
      isShown = true;
      const found = latest;
      // A question that is open stays.
      if (found !== null) setStage((now) => now ?? { kind: 'reading', found, total, passedOver });
    }, PATIENCE);
    const chosen: { how: AnnotatedAnswer } = { how: 'articles' };
    const articlesOnly = async (format: FormatIn): Promise<boolean> => {
      chosen.how = await new Promise<AnnotatedAnswer>((answer) => setStage({ kind: 'annotated', format, answer }));
      setStage(null);
      return chosen.how === 'articles';
    };
    const columns: AskColumns = (name, table) =>
      new Promise((done) => {
        const answer = (map: ColumnMap | null) => {
          setStage(null);
          done(map);
        };
        setStage({ kind: 'columns', name, table, answer });
      });
    const found = await readFiles(files, { columns, articlesOnly }, signal, showReading).finally(() =>
      clearTimeout(slow),
    );
    if (found === null) return setStage(chosen.how === 'annotations' ? { kind: 'annotations', files } : null);
    const { drafts, refused } = found;
    if (signal.aborted && drafts.length === 0) return setStage(null);
    const looks =
      lookFirst || signal.aborted || !isCertain(drafts) || (await areAlike(drafts, ProjectTexts.of(session)));
    if (drafts.length > 0 && looks) return look(drafts, refused, passedOver);
    setStage(null);
    await put(
      drafts.map(({ article }) => article),
      refused,
      passedOver,
      total <= QUIET,
      signal,
    );
  };

  const look = (drafts: readonly FoundDraft[], refused: readonly RefusedPart[], passedOver: readonly string[]) => {
    const project = ProjectTexts.of(session);
    const store = new DraftStore(drafts, refused, (aid) => project.has(aid));
    const alike = new AlikeWatch(store, project);
    watch.current = alike;
    drop(alike.run(), complain);
    setStage({ kind: 'preview', store, alike, passedOver });
  };

  const put = async (
    articles: readonly NewArticle[],
    refused: readonly RefusedPart[],
    passedOver: readonly string[],
    quiet: boolean,
    signal: AbortSignal,
  ): Promise<void> => {
    const shown = !quiet || refused.length > 0;
    await bringIn(session, articles, refused, signal, (progress) => {
      const isTold = shown || progress.problem !== null;
      if (isTold) setStage({ kind: 'adding', progress, passedOver });
      if (progress.state === 'running') return;
      if (!isTold) say([quietWords(progress), ...passedOverWords(passedOver)].join(' '));
      if (progress.first !== null) onAdded(progress.first);
    });
  };

  const leave = () => {
    if (stage?.kind === 'preview') stage.alike.dispose();
    setStage(null);
  };

  return {
    stage,
    add(files, lookFirst = false, passedOver = []) {
      if (files.length === 0) say(words.trouble.noTextFile);
      else if (running.current || stage !== null) say(words.trouble.waitForFiles);
      else {
        before.current = document.activeElement;
        run((signal) => read(files, lookFirst, passedOver, signal));
      }
    },
    bringIn(articles) {
      leave();
      // What was not read was shown already.
      run((signal) => put(articles, [], [], articles.length <= QUIET, signal));
    },
    stop: () => running.current?.abort(),
    dismiss: leave,
  };
}

/** Goes back to what was in focus; where that is nothing, or gone, to the text of the article that is open. */
function focusAgain(before: Element | null): void {
  const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
  const to = isThere ? before : document.querySelector<HTMLElement>(`[${TEXT_MARK}]`);
  to?.focus({ preventScroll: true });
}

/** What came in, when all of it did. */
function quietWords({ added, already }: Progress): string {
  if (already === 0) return words.ingest.allAdded(added);
  if (added === 0) return already === 1 ? words.trouble.hereAlready : words.ingest.theseAlready;
  return words.ingest.someAlready(added);
}
