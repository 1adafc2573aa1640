import { useEffectEvent, useLayoutEffect } from 'react';
import type { CommandId } from './command.ts';

/** What a part of the page does at a command. `extend`: the key was pressed with Shift to extend the selection. */
type Run = (extend: boolean) => void;

/** The same, with when its key counts: otherwise that is left to the browser. */
export interface Answer {
  readonly run: Run;
  readonly ready: (extend: boolean) => boolean;
}

/** What a part of the page answers, by command. */
export type Answers = { readonly [Id in CommandId]?: Answer | Run };

type Answering = (id: CommandId) => Answer | Run | undefined;

/** Who answers now, the newest last: it goes first. */
const answering: Answering[] = [];

/** Answers commands while the component is there. A command nobody answers does nothing. */
export function useCommands(answers: Answers): void {
  const find = useEffectEvent((id: CommandId) => answers[id]);
  useLayoutEffect(() => {
    const mine: Answering = (id) => find(id);
    answering.push(mine);
    return () => {
      answering.splice(answering.indexOf(mine), 1);
    };
  }, []);
}

/** Whether a command's key counts now: somebody answers it, and is ready for it. */
export function takesKey(id: CommandId, extend: boolean): boolean {
  const answer = answerTo(id);
  return answer !== undefined && (typeof answer === 'function' || answer.ready(extend));
}

/** Whether somebody answers a command: then the palette offers it. */
export const isAnswered = (id: CommandId): boolean => answerTo(id) !== undefined;

/** Gives a command, as a key, a menu or a button does. */
export function runCommand(id: CommandId, extend = false): void {
  const answer = answerTo(id);
  if (typeof answer === 'function') answer(extend);
  else answer?.run(extend);
}

const answerTo = (id: CommandId): Answer | Run | undefined => {
  for (const find of answering.toReversed()) {
    const answer = find(id);
    if (answer !== undefined) return answer;
  }
  return undefined;
};
