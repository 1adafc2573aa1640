import { createContext, useContext, useEffect } from 'react';
import type { GuideExample } from '../../shared/guide/page.ts';
import type { OpenGuide } from '../session/guide.ts';
import { useWatchable } from '../store/use-watchable.ts';
import type { ExampleNow, Examples } from './examples.ts';
import type { GuideUndo } from './guide-undo.ts';
import type { GuideView } from './guide-view.ts';

/** The guidelines of the open project, for every view of them. */
export interface GuideParts {
  readonly guide: OpenGuide;
  readonly view: GuideView;
  readonly examples: Examples;
  /** What was written here, to take it back. */
  readonly undo: GuideUndo;
  /** Shows the page, from a tag's section on where one is named. */
  open(tag?: string): void;
  /** Leaves the page for an example's mark. */
  go(example: GuideExample): void;
}

/** Given by the workbench. */
export const GuideContext = createContext<GuideParts | null>(null);

/** The open project's guidelines. @throws outside of a project */
export function useGuide(): GuideParts {
  const parts = useContext(GuideContext);
  if (!parts) throw new Error('Bug: useGuide outside of a project');
  return parts;
}

/** An example's mark as it is now; renders again when that changes. */
export function useExample(example: GuideExample): ExampleNow {
  const { examples } = useGuide();
  useWatchable(examples);
  const { aid, mark } = example;
  // biome-ignore lint/correctness/useExhaustiveDependencies: which mark it is decides, not the object that says so
  useEffect(() => examples.want(example), [examples, aid, mark]);
  return examples.of(example);
}
