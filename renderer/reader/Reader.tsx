import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { ActId } from '../../shared/model/ids.ts';
import { directionOf } from './direction.ts';
import { offsetAt } from './hit-test.ts';
import { followPointer } from './hover.ts';
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
  const { text, zones, marks, selected, language, ref } = props;
  const stage = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const overlay = useRef<MarkOverlay | null>(null);
  const model = useMemo(() => new TextModel(text), [text]);
  const byLine = useMemo(() => zonesByLine(model, zones), [model, zones]);
  const measured = useRef(byLine);
  const onSelect = useEffectEvent(props.onSelect);

  useLayoutEffect(() => {
    const parts = { stage: stage.current!, layer: layer.current!, article: article.current!, model, source: marks };
    const painter = new MarkOverlay(parts);
    overlay.current = painter;
    const undo = [
      followPointer(parts.article, model, painter),
      watchSelection(parts.article, model, onSelect),
      () => painter.dispose(),
    ];
    return () => {
      overlay.current = null;
      for (const each of undo) each();
    };
  }, [model, marks]);

  useLayoutEffect(() => {
    if (measured.current === byLine) return;
    measured.current = byLine;
    overlay.current?.refresh();
  }, [byLine]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new overlay has to be told, too
  useEffect(() => overlay.current?.select(selected), [selected, model, marks]);

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
      clearSelection: () => document.getSelection()?.empty(),
      focus: () => article.current!.focus({ preventScroll: true }),
    }),
    [model],
  );

  /** A click that selected nothing picks the marks under it; one on a handle opens its zone. */
  function click(event: MouseEvent): void {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-zone]') : null;
    if (handle) {
      props.onZone(handle.dataset.zone as ActId); // `Section` wrote it there from a zone's id
      return;
    }
    if (event.detail > 1 || readSelection(article.current!, model)) return;
    const at = offsetAt(event.clientX, event.clientY, article.current!, model);
    const under = at === null ? [] : (overlay.current?.at(at) ?? []);
    props.onPick(
      under.map((mark) => mark.id),
      at ?? -1,
    );
  }

  /** Select all means all of the article, not of the workbench around it. */
  function keyDown(event: KeyboardEvent): void {
    if (event.key !== 'a' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    document.getSelection()?.selectAllChildren(article.current!);
  }

  /** Copies the article's own characters, as the browser's idea of them loses spaces and adds line ends. */
  function copy(event: ClipboardEvent): void {
    const range = readSelection(article.current!, model);
    if (!range) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text.slice(range.start, range.end));
  }

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
        onClick={click}
        onKeyDown={keyDown}
        onCopy={copy}
      >
        {sections}
      </article>
    </div>
  );
}
