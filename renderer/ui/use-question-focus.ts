import { type RefObject, useLayoutEffect, useRef } from 'react';
import { isNowhere } from './is-nowhere.ts';

/** The two buttons that the focus goes between. */
interface QuestionFocus {
  /** The button of the question that changes nothing. */
  readonly safe: RefObject<HTMLButtonElement | null>;
  /** The button that led to the question. */
  readonly opener: RefObject<HTMLButtonElement | null>;
}

/**
 * Keeps the focus with a question that comes in the place of the buttons that led to it: it goes to the button that is
 * safe, and once nothing is asked any more, back to where it was; to the button that is there anew if that was one of them.
 */
export function useQuestionFocus(isAsked: boolean): QuestionFocus {
  const safe = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const before = useRef<Element | null>(null);
  const wasAsked = useRef(isAsked);
  useLayoutEffect(() => {
    if (isAsked === wasAsked.current) return;
    wasAsked.current = isAsked;
    if (isAsked) {
      before.current = isNowhere() ? null : document.activeElement;
      safe.current?.focus();
    } else if (before.current instanceof HTMLElement && before.current.isConnected) {
      before.current.focus();
    } else {
      opener.current?.focus();
    }
  }, [isAsked]);
  return { safe, opener };
}
