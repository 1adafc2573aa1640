import { $getAnchorAndFocusForUserState, type Binding, type UserState } from '@lexical/yjs';
import { $createRangeSelection, $getNodeByKey, $isElementNode, $setSelection, type LexicalEditor } from 'lexical';

/** Puts the caret where somebody was in another editor of the same page, and the focus with it. */
export function putCaret(editor: LexicalEditor, binding: Binding, was: UserState): void {
  editor.update(
    () => {
      const { anchorKey, anchorOffset, focusKey, focusOffset } = $getAnchorAndFocusForUserState(binding, was);
      if (anchorKey === null || focusKey === null) return;
      const selection = $createRangeSelection();
      selection.anchor.set(anchorKey, anchorOffset, $kindOf(anchorKey));
      selection.focus.set(focusKey, focusOffset, $kindOf(focusKey));
      $setSelection(selection);
    },
    { discrete: true },
  );
  editor.focus();
}

const $kindOf = (key: string): 'element' | 'text' => ($isElementNode($getNodeByKey(key)) ? 'element' : 'text');
