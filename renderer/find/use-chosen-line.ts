import { useEffect, useEffectEvent, useState } from 'react';
import type { FindLine } from '../../shared/find/query.ts';
import type { Lines } from './lines.ts';

/** The line that the keys are at; until it has come it is on its way to be shown. */
interface Chosen {
  readonly question: object;
  readonly at: number;
  readonly line: FindLine | undefined;
  /** Whether the text is to get the focus. */
  readonly focus: boolean;
}

/** The line that the keys are at. */
export interface ChosenLine {
  /** Where it stands among the lines; -1: none yet. */
  readonly at: number;
  /** Goes to another one and shows it, at once or as soon as it has come. */
  choose(at: number, focus: boolean): void;
}

/**
 * Holds on to a line while others come in above it. Another `question` has other lines: none of them is chosen yet.
 *
 * @param show shows a line; `focus`: the text gets the focus
 */
export function useChosenLine(
  lines: Lines,
  question: object,
  show: (line: FindLine, focus: boolean) => void,
): ChosenLine {
  const [last, setChosen] = useState<Chosen | null>(null);
  const chosen = last?.question === question ? last : null;
  const choose = (at: number, focus: boolean) => {
    const line = lines.at(at);
    setChosen({ question, at, line, focus });
    if (line) show(line, focus);
  };
  const awaited = chosen !== null && chosen.line === undefined ? lines.at(chosen.at) : undefined;
  const arrive = useEffectEvent(() => {
    if (chosen) choose(chosen.at, chosen.focus);
  });
  useEffect(() => {
    if (awaited) arrive();
  }, [awaited]);
  return { at: chosen === null ? -1 : placeOf(chosen, lines), choose };
}

/** Where a line stands by now; where it stood when it is not among those that are here. */
function placeOf({ at, line }: Chosen, lines: Lines): number {
  const isIt = (other: FindLine | undefined): boolean =>
    other?.aid === line?.aid && other?.start === line?.start && other?.end === line?.end && other?.mark === line?.mark;
  if (line === undefined || isIt(lines.at(at))) return at;
  for (let place = 0; place < lines.count; place++) if (isIt(lines.at(place))) return place;
  return at;
}
