import { createElement, Fragment, useRef, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { LeaveQuestion } from '../../../../renderer/ingest/LeaveQuestion.tsx';
import { RescueCopyItem } from '../../../../renderer/rescue/RescueCopyItem.tsx';
import { RescueCopyList } from '../../../../renderer/rescue/RescueCopyList.tsx';
import { Button } from '../../../../renderer/ui/Button.tsx';
import { useQuestionFocus } from '../../../../renderer/ui/use-question-focus.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { projectRoom } from '../../../../shared/wire/room.ts';
import { mounted } from '../../../kit/mounted.ts';

let tidy = () => undefined as unknown;
afterEach(() => {
  tidy();
  vi.unstubAllGlobals();
});

/** Gives the page that is shown a focus, as a browser has it: an element that goes away loses it. */
function withFocus() {
  const { HTMLElement } = document.defaultView!;
  let focused: Element | null = null;
  Object.defineProperty(document, 'activeElement', { get: () => (focused?.isConnected ? focused : document.body) });
  const before = HTMLElement.prototype.focus;
  HTMLElement.prototype.focus = function focus() {
    focused = this;
  };
  tidy = () => {
    HTMLElement.prototype.focus = before;
  };
  vi.stubGlobal('HTMLElement', HTMLElement);
}

const buttonOf = (page: HTMLElement, words: string): HTMLButtonElement =>
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent === words) ??
  expect.fail(`no button ${words}`);

/** Puts the focus on what is pressed, as a mouse does, or leaves it where it is, as Escape does. */
const press = (button: HTMLButtonElement, moves = true) => {
  if (moves) button.focus();
  button.click();
};

const copyOf = (id: string) => ({ id, room: projectRoom(newProjectId()), keptAt: 0, bytes: 9, steps: 1, why: [id] });

test('the focus goes to the safe button of the question whether a copy is to be deleted, and back when it is kept', async () => {
  const copy = copyOf('a');
  const { page, after, end } = await mounted(
    createElement(RescueCopyItem, {
      copy,
      headingOf: () => null,
      onSave: () => expect.fail('nothing is saved'),
      onDelete: () => expect.fail('nothing is deleted'),
    }),
  );
  withFocus();
  expect(document.activeElement).toBe(document.body);
  await after(() => press(buttonOf(page, 'Delete…')));
  expect(document.activeElement?.textContent).toBe('Keep it');
  await after(() => press(buttonOf(page, 'Keep it')));
  expect(document.activeElement?.textContent).toBe('Delete…');
  await end();
});

/** Three copies that can be deleted, and “Done” below them. */
function Copies() {
  const [copies, setCopies] = useState(() => ['one', 'two', 'three'].map(copyOf));
  const afterLast = useRef<HTMLButtonElement>(null);
  const list = createElement(RescueCopyList, {
    ...{ copies, afterLast, headingOf: () => null },
    onSave: () => expect.fail('nothing is saved'),
    onDelete: ({ id }) => setCopies((before) => before.filter((copy) => copy.id !== id)),
  });
  return createElement(Fragment, null, list, createElement(Button, { ref: afterLast }, 'Done'));
}

test('after a copy was deleted the focus goes to the next, then to the one before, and at last to what closes the dialog', async () => {
  const { page, after, end } = await mounted(createElement(Copies));
  withFocus();
  const copyAt = (why: string) =>
    [...page.querySelectorAll('li')].find((item) => item.textContent?.includes(why)) ?? expect.fail(`no copy ${why}`);
  const deleteCopy = async (why: string) => {
    await after(() => press(buttonOf(copyAt(why), 'Delete…')));
    await after(() => press(buttonOf(copyAt(why), 'Delete it')));
  };
  await deleteCopy('two');
  expect(document.activeElement).toBe(buttonOf(copyAt('three'), 'Delete…'));
  await deleteCopy('three');
  expect(document.activeElement).toBe(buttonOf(copyAt('one'), 'Delete…'));
  await deleteCopy('one');
  expect(document.activeElement?.textContent).toBe('Done');
  await end();
});

/** A field, and “Cancel” below it, which asks first. */
function Desk() {
  const [leaving, setLeaving] = useState(false);
  const { safe, opener } = useQuestionFocus(leaving);
  const question = createElement(LeaveQuestion, {
    ...{ lost: 'All of it.', stay: 'Go on', stayRef: safe },
    onStay: () => setLeaving(false),
    onLeave: () => undefined,
  });
  const cancel = createElement(Button, { ref: opener, onClick: () => setLeaving(true) }, 'Cancel');
  return createElement('div', null, createElement('input'), leaving ? question : cancel);
}

test('who is asked whether to leave is at the button that stays; staying leads back to the field, or to “Cancel”', async () => {
  const { page, after, end } = await mounted(createElement(Desk));
  withFocus();
  const field = page.querySelector('input')!; // it is always there
  await after(() => {
    field.focus();
    press(buttonOf(page, 'Cancel'), false);
  });
  expect(document.activeElement?.textContent).toBe('Go on');
  await after(() => press(buttonOf(page, 'Go on')));
  expect(document.activeElement).toBe(field);
  await after(() => press(buttonOf(page, 'Cancel')));
  expect(document.activeElement?.textContent).toBe('Go on');
  await after(() => press(buttonOf(page, 'Go on')));
  expect(document.activeElement?.textContent).toBe('Cancel');
  await end();
});
