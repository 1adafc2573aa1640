import { type RefObject, useLayoutEffect } from 'react';
import type { ReaderHandle } from '../reader/reader-types.ts';
import { isNowhere } from '../ui/is-nowhere.ts';

/**
 * Gives the text the focus when it comes up while nothing else has it: the article that was read before took it along,
 * or a page or a dialog did. Where the list or a field has the focus, it stays there.
 * @param there whether the text is on the page
 */
export function useFirstFocus(reader: RefObject<ReaderHandle | null>, there: boolean): void {
  useLayoutEffect(() => {
    if (there && isNowhere()) reader.current?.focus();
  }, [reader, there]);
}
