import { type RefObject, useCallback, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { LinksView } from '../../shared/links/links-view.ts';
import type { Link } from '../../shared/links/read-link.ts';
import type { Range } from '../../shared/model/anchor.ts';
import type { ActId, MemberId } from '../../shared/model/ids.ts';
import type { LinkChoice } from '../../shared/model/link-types.ts';
import { words } from '../../shared/words/words.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useKeyOrName } from '../commands/use-key-table.ts';
import type { ActQueue } from '../marking/act-queue.ts';
import { type Ground, wordsIn } from '../marking/actions.ts';
import { markedAlready } from '../marking/marked-already.ts';
import type { Marking } from '../marking/use-marking.ts';
import type { ReaderHandle } from '../reader/reader-types.ts';
import type { Attach } from '../reader/surface.ts';
import type { OpenArticle } from '../session/session-types.ts';
import type { MarkView } from '../store/mark-view.ts';
import type { MarksView } from '../store/marks-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { shorten } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import { linkMarks, linkWords, removeLink, retypeLink } from './link-acts.ts';
import { howWords } from './link-words.ts';
import { useLinkLayer } from './use-link-layer.ts';

interface LinkingParts {
  readonly me: MemberId;
  readonly article: OpenArticle;
  readonly acts: ActQueue;
  readonly language: string;
  readonly marks: MarksView;
  readonly links: LinksView;
  readonly marking: Marking;
  readonly reader: RefObject<ReaderHandle | null>;
  /** Says something to screen readers. */
  announce(words: string): void;
}

/** The links of an open article, and what can be done with them. */
export interface Linking {
  readonly links: LinksView;
  /** The mark that is being linked by key; null while none is. */
  readonly from: MarkView | null;
  /** The selected words that could be marked and linked at once; null without any. */
  readonly selected: Range | null;
  /** Begins to link the mark in hand. */
  begin(): void;
  /** Leaves that, with everything as it was. */
  leave(): void;
  /** Links a mark with another one and leaves. */
  link(of: ActId, other: ActId, choice: LinkChoice): void;
  /** Marks the selected words, unless one marked them so already, links that mark with another one, and leaves. */
  linkSelected(of: ActId, tag: string, choice: LinkChoice): void;
  retype(of: ActId, link: Link, choice: LinkChoice): void;
  remove(link: Link): void;
  /** A press on a control from which a mark can be dragged to another one. */
  drag(press: PointerEvent, control: Element, of: ActId): void;
  /** Shows in the text what would be linked with the mark in hand; null for nothing. */
  aim(mark: MarkView | null): void;
  /** Points a link out in the text; null for none. */
  point(link: Link | null): void;
  readonly attach: Attach;
}

/** A mark that is being linked, and the words that were selected when that began. */
interface Picking {
  readonly of: ActId;
  readonly selected: Range | null;
  /** What had the focus: it gets it back. */
  readonly home: Element | null;
}

/** Links marks of an open article, by key and by pointer. */
export function useLinking({
  me,
  article,
  acts,
  language,
  marks,
  links,
  marking,
  reader,
  announce,
}: LinkingParts): Linking {
  useWatchable(links);
  const keyOf = useKeyOrName();
  const [picking, setPicking] = useState<Picking | null>(null);
  const [all, setAll] = useState(false);
  const ground: Ground = { room: article.marks, text: article.text, language };
  const { inHand } = marking;
  const from = picking && picking.of === inHand ? (marks.get(picking.of) ?? null) : null;

  const mayNot = (): boolean => {
    const { readOnly } = article.marks;
    if (readOnly !== null) say(readOnly);
    return readOnly !== null;
  };
  const write = (of: ActId, what: () => Promise<Result<unknown>>, done?: string) => {
    const writing = async () => {
      const result = await what();
      if (result.ok && done !== undefined) announce(done);
      return result;
    };
    drop(acts.change('marks', of, writing));
  };
  const end = () => {
    const home = picking?.home;
    if (home instanceof HTMLElement && home.isConnected) home.focus({ preventScroll: true });
    else reader.current?.focus();
    setPicking(null);
  };
  const quoteOf = (id: ActId): string => shorten(marks.get(id)?.quotes.join(' … ') ?? '', 80);

  const begin = () => {
    if (mayNot()) return;
    const selected = marking.selection && wordsIn(article.text, marking.selection);
    marking.withHeld((of) => {
      if (of === null) say(words.trouble.noneInHand(keyOf('mark.next'), keyOf('mark.previous')));
      else setPicking({ of, selected, home: document.activeElement });
    });
  };
  const link = (of: ActId, other: ActId, choice: LinkChoice) => {
    if (mayNot()) return;
    const done = words.links.said.linked(howWords(choice), quoteOf(other));
    write(of, () => linkMarks(ground, links, of, other, choice), done);
  };
  const painting = useLinkLayer({
    links,
    inHand,
    all,
    mayLink: article.marks.canWrite,
    tagOf: (mark) => marks.get(mark)?.tag ?? null,
    onLink: link,
  });
  const { aim: show } = painting;
  const aim = useCallback(
    (mark: MarkView | null) => {
      const first = mark?.ranges[0];
      if (first) reader.current?.reveal(first.start);
      show(mark?.id ?? null);
    },
    [reader, show],
  );
  const showAll = () => {
    setAll(!all);
    announce(all ? words.links.said.allHidden : words.links.said.allShown);
  };
  useCommands({ 'mark.link': begin, 'links.show': showAll });

  return {
    links,
    from,
    selected: picking?.selected ?? null,
    begin,
    leave() {
      const first = from?.ranges[0];
      end();
      if (first) reader.current?.reveal(first.start);
    },
    link(of, other, choice) {
      end();
      link(of, other, choice);
    },
    linkSelected(of, tag, choice) {
      const at = picking?.selected;
      end();
      if (mayNot() || !at) return;
      marking.letGo();
      const there = markedAlready(marks.list, me, tag, at);
      if (there !== null) return link(of, there, choice);
      const quote = shorten(article.text.text.slice(at.start, at.end), 80);
      write(of, () => linkWords(ground, of, at, tag, choice), words.links.said.linked(howWords(choice), quote));
    },
    retype: (of, link, choice) => write(link.id, () => retypeLink(ground, of, link, choice)),
    remove: (link) => write(link.id, () => removeLink(ground, links, link), words.links.said.removed),
    drag: painting.drag,
    aim,
    point: (link) => painting.point(link?.id ?? null),
    attach: painting.attach,
  };
}
