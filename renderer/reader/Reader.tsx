import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import { caretOffset, placeCaret } from './caret-place.ts';
import { directionOf } from './direction.ts';
import { EndHandles } from './end-handles.ts';
import { listenForGestures } from './gestures.ts';
import { followPointer } from './hover.ts';
import { keyboardCaret } from './keyboard-caret.ts';
import { domRange, SECTION_LINES } from './lines-dom.ts';
import overlayStyles from './overlay.module.css';
import { MarkOverlay } from './overlay.ts';
import styles from './Reader.module.css';
import type { ReaderHandle, ReaderProps } from './reader-types.ts';
import { reveal } from './reveal.ts';
import { Section } from './Section.tsx';
import { readSelection } from './selection.ts';
import { TextModel } from './text-model.ts';
import { watchSelection } from './watch-selection.ts';
import { zonesByLine } from './zones.ts';

/** The article with its marks. React renders the text alone; marks are painted behind it by `MarkOverlay`. */
export function Reader(props: ReaderProps & { readonly ref?: Ref<ReaderHandle> }) {
  const { text, zones, marks, selected, ends, language, ref } = props;
  const stage = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const front = useRef<HTMLDivElement>(null);
  const overlay = useRef<MarkOverlay | null>(null);
  const handles = useRef<EndHandles | null>(null);
  const model = useMemo(() => new TextModel(text), [text]);
  const byLine = useMemo(() => zonesByLine(model, zones), [model, zones]);
  const measured = useRef(byLine);
  const onSelect = useEffectEvent(props.onSelect);
  const onZone = useEffectEvent(props.onZone);
  const onAdjust = useEffectEvent(props.onAdjust);
  const pickAt = useEffectEvent((at: number | null) => {
    const under = at === null ? [] : (overlay.current?.at(at) ?? []);
    props.onPick(
      under.map((mark) => mark.id),
      at ?? -1,
    );
  });

  useLayoutEffect(() => {
    const parts = { stage: stage.current!, layer: layer.current!, article: article.current!, model, source: marks };
    const painter = new MarkOverlay(parts);
    overlay.current = painter;
    const grips = new EndHandles({ ...parts, front: front.current!, overlay: painter, onAdjust });
    handles.current = grips;
    const undo = [
      followPointer(parts.article, model, painter),
      watchSelection(parts.article, model, onSelect),
      listenForGestures(parts.article, model, { onClickAt: pickAt, onZone }),
      keyboardCaret({ ...parts, onEnter: pickAt }),
      () => grips.dispose(),
      () => painter.dispose(),
    ];
    return () => {
      overlay.current = null;
      handles.current = null;
      for (const each of undo) each();
    };
  }, [model, marks]);

  useLayoutEffect(() => {
    if (measured.current === byLine) return;
    measured.current = byLine;
    overlay.current?.refresh();
  }, [byLine]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new overlay has to be told, too
  useEffect(() => {
    overlay.current?.select(selected);
    handles.current?.show(selected, ends);
  }, [selected, ends, model, marks]);

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
      clearSelection() {
        if (document.getSelection()?.isCollapsed) return;
        // Line ends alone are no words: the caret stays where it is.
        const end = readSelection(article.current!, model)?.end ?? caretOffset(article.current!, model);
        if (end === null) return;
        placeCaret(end, article.current!, model);
        article.current!.focus({ preventScroll: true });
      },
      focus: () => article.current!.focus({ preventScroll: true }),
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
        lang={language || undefined}
        dir={directionOf(language)}
        aria-label="Article"
      >
        {sections}
      </article>
      <div ref={front} className={overlayStyles.front} aria-hidden="true" />
    </div>
  );
}
