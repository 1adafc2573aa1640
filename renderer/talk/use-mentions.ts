import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { MemberId } from '../../shared/model/ids.ts';
import {
  type Addressee,
  isMentionOf,
  matchNames,
  mentionsIn,
  type OpenMention,
  openMention,
  type Said,
} from './mention-text.ts';

/** At most this many names are offered. */
const OFFERED = 6;

interface MentionParts<A extends Addressee> {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly people: readonly A[];
  /** What it was before the text was changed. */
  readonly before: Said;
  readonly text: string;
  onText(text: string): void;
}

/** The names offered behind an `@`, and what keys do with them. */
export interface Mentions<A extends Addressee> {
  readonly offered: readonly A[];
  /** Which of them Enter takes. */
  readonly active: number;
  /** Whom the text as it is now mentions. */
  mentioned(): readonly MemberId[];
  take(person: A): void;
  /** The caret or the text has changed. */
  look(): void;
  /** Answers whether the key was meant for the list. */
  press(event: KeyboardEvent): boolean;
  close(): void;
}

/** Offers names while an `@` is being typed into a text box. */
export function useMentions<A extends Addressee>({ box, people, before, text, onText }: MentionParts<A>): Mentions<A> {
  const [open, setOpen] = useState<OpenMention | null>(null);
  const [active, setActive] = useState(0);
  const picked = useRef(new Set(before.mentions));
  /** The mention that was taken last: its list is not offered again until its words are changed. */
  const taken = useRef<{ readonly at: number; readonly name: string } | null>(null);
  /** Where the caret goes once the text that was put in is there. */
  const caret = useRef<number | null>(null);
  const offered = open ? matchNames(people, open.query).slice(0, OFFERED) : [];
  const chosen = Math.min(active, offered.length - 1);

  useLayoutEffect(() => {
    if (caret.current === null) return;
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const look = () => {
    const field = box.current;
    const next =
      field && field.selectionStart === field.selectionEnd ? openMention(field.value, field.selectionEnd) : null;
    if (next && taken.current?.at === next.at) {
      if (isMentionOf(next, taken.current.name)) return setOpen(null);
      taken.current = null;
    }
    if (next?.at !== open?.at || next?.query !== open?.query) setActive(0);
    setOpen(next);
  };
  const take = (person: A) => {
    if (!open) return;
    picked.current.add(person.member);
    taken.current = { at: open.at, name: person.name };
    const put = `@${person.name} `;
    const after = text.slice(open.at + 1 + open.query.length);
    caret.current = open.at + put.length;
    onText(text.slice(0, open.at) + put + after.replace(/^ /, ''));
    setOpen(null);
    box.current?.focus();
  };
  const press = (event: KeyboardEvent): boolean => {
    const person = offered[chosen];
    if (!person || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return false;
    if (event.key === 'ArrowDown') setActive((chosen + 1) % offered.length);
    else if (event.key === 'ArrowUp') setActive((chosen + offered.length - 1) % offered.length);
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) take(person);
    else if (event.key === 'Escape') setOpen(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  return {
    offered,
    active: chosen,
    mentioned: () => mentionsIn(text, people, picked.current, before),
    take,
    look,
    press,
    close: () => setOpen(null),
  };
}
