import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import { words } from '../../shared/words/words.ts';
import { TEXT_MARK } from '../commands/use-command-keys.ts';
import { Caret, type Standing } from './caret.ts';
import { caretOffset, placeCaret } from './caret-place.ts';
import { CaretTeller } from './caret-teller.ts';
import { directionOf } from './direction.ts';
import { EndHandles } from './end-handles.ts';
import { offsetAfter } from './follow-text.ts';
import { listenForGestures } from './gestures.ts';
import { followPointer } from './hover.ts';
import { domRange, SECTION_LINES } from './lines-dom.ts';
import overlayStyles from './overlay.module.css';
import { MarkOverlay } from './overlay.ts';
import styles from './Reader.module.css';
import type { ReaderHandle, ReaderProps } from './reader-types.ts';
import { reveal } from './reveal.ts';
import { Section } from './Section.tsx';
import { readSelection } from './selection.ts';
import type { ReaderSurface } from './surface.ts';
import { TextModel } from './text-model.ts';
import { TextUnits } from './text-units.ts';
import { useCaretCommands } from './use-caret-commands.ts';
import { type SelectionWatch, watchSelection } from './watch-selection.ts';
import { zonesByLine } from './zones.ts';

/** The article with its marks. React renders the text alone; marks are painted behind it by `MarkOverlay`. */
export function Reader(props: ReaderProps & { readonly ref?: Ref<ReaderHandle> }) {
  const { text, zones, marks, selected, ends, language, setting, ref } = props;
  const stage = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const front = useRef<HTMLDivElement>(null);
  const overlay = useRef<MarkOverlay | null>(null);
  const handles = useRef<EndHandles | null>(null);
  const model = useMemo(() => new TextModel(text), [text]);
  const byLine = useMemo(() => zonesByLine(model, zones), [model, zones]);
  const measured = useRef(byLine);
  const caret = useRef<Caret | null>(null);
  const teller = useRef<CaretTeller | null>(null);
  const watch = useRef<SelectionWatch | null>(null);
  /** Where the caret stood in the text that was shown before. */
  const stood = useRef<{ readonly text: string; readonly at: Standing | null; readonly live: boolean }>({
    text,
    at: null,
    live: false,
  });
  const onSelect = useEffectEvent(props.onSelect);
  const onMade = useEffectEvent(props.onMade);
  const byWords = useEffectEvent(() => props.byWords);
  const speak = useEffectEvent((said: () => string | null) => props.speak?.(said));
  const onZone = useEffectEvent(props.onZone);
  const onAdjust = useEffectEvent(props.onAdjust);
  const attach = useEffectEvent((surface: ReaderSurface) => props.attach?.(surface));
  const pick = (at: number | null) => {
    const under = at === null ? [] : (overlay.current?.at(at) ?? []);
    props.onPick(
      under.map((mark) => mark.id),
      at ?? -1,
    );
  };
  const pickAt = useEffectEvent(pick);

  useLayoutEffect(() => {
    const parts = { stage: stage.current!, layer: layer.current!, article: article.current!, model, source: marks };
    const painter = new MarkOverlay(parts);
    overlay.current = painter;
    const grips = new EndHandles({ ...parts, front: front.current!, overlay: painter, onAdjust });
    handles.current = grips;
    const units = new TextUnits(model, language);
    const watching = watchSelection(parts.article, model, units, { onSelect, onMade, byWords });
    watch.current = watching;
    const standing = new Caret({ ...parts, units });
    caret.current = standing;
    const telling = new CaretTeller({ ...parts, units, overlay: painter, stood: () => standing.stood, speak });
    teller.current = telling;
    const before = stood.current;
    const follow = (offset: number) => offsetAfter(before.text, model.text, offset);
    standing.restore(before.at && { anchor: follow(before.at.anchor), focus: follow(before.at.focus) }, before.live);
    const detach = attach({ ...parts, front: front.current!, overlay: painter });
    const undo = [
      () => detach?.(),
      followPointer(parts.article, model, painter),
      listenForGestures(parts.article, model, { onClickAt: pickAt, onZone }),
      () => watching.end(),
      () => standing.dispose(),
      () => grips.dispose(),
      () => painter.dispose(),
    ];
    return () => {
      stood.current = { text: model.text, at: standing.stood, live: standing.isLive };
      overlay.current = null;
      handles.current = null;
      caret.current = null;
      teller.current = null;
      watch.current = null;
      for (const each of undo) each();
    };
  }, [model, marks, language]);

  useLayoutEffect(() => {
    if (measured.current === byLine) return;
    measured.current = byLine;
    overlay.current?.refresh();
    caret.current?.restore(caret.current.stood);
  }, [byLine]);

  // Not in the layout effect: the window's own effects set the text first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it stands for what the style sheets make of the text
  useEffect(() => overlay.current?.refresh(), [setting]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new overlay has to be told, too
  useEffect(() => {
    overlay.current?.select(selected);
    handles.current?.show(selected, ends);
  }, [selected, ends, model, marks]);

  useCaretCommands({
    caret: () => caret.current,
    overlay: () => overlay.current,
    onEnter: pick,
    onMade: () => watch.current?.made(),
    moved: (move) => teller.current?.moved(move),
  });

  useImperativeHandle(
    ref,
    (): ReaderHandle => ({
      reveal: (offset) => reveal(offset, stage.current!, article.current!, model),
      select(range) {
        const found = domRange(article.current!, model, range.start, range.end);
        if (!found) return;
        article.current!.focus({ preventScroll: true });
        document
          .getSelection()
          ?.setBaseAndExtent(found.startContainer, found.startOffset, found.endContainer, found.endOffset);
      },
      caret: () => caret.current?.offset ?? null,
      putCaret: (offset) => caret.current?.put(offset),
      clearSelection() {
        caret.current?.letGo();
        if (document.getSelection()?.isCollapsed) return;
        // Line ends alone are no words: the caret stays where it is.
        const end = readSelection(article.current!, model)?.end ?? caretOffset(article.current!, model);
        if (end === null) return;
        placeCaret(end, article.current!, model);
        article.current!.focus({ preventScroll: true });
      },
      focus: () => article.current!.focus({ preventScroll: true }),
      bringCaretUp: () => caret.current?.comeUp(),
    }),
    [model],
  );

  const sections = [];
  for (let from = 0; from < model.count; from += SECTION_LINES) {
    const inside = Array.from({ length: Math.min(SECTION_LINES, model.count - from) }, (_, i) => byLine.get(from + i));
    sections.push(<Section key={from} model={model} from={from} zones={inside} />);
  }

  return (
    <div ref={stage} className={styles.stage}>
      <div ref={layer} className={overlayStyles.layer} aria-hidden="true" />
      <article
        ref={article}
        className={styles.article}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is read, selected and copied by keyboard
        tabIndex={0}
        {...{ [TEXT_MARK]: '' }}
        lang={language || undefined}
        dir={directionOf(language)}
        aria-label={words.zones.article}
      >
        {sections}
      </article>
      <div ref={front} className={overlayStyles.front} aria-hidden="true" />
    </div>
  );
}
