import { parseHTML } from 'linkedom';
import { act, createElement, type ReactNode } from 'react';

/** Something React shows in a page of its own, without a layout. */
export interface Mounted {
  readonly page: HTMLElement;
  /** Does something and waits until what comes of it is shown. */
  readonly after: (what: () => unknown) => Promise<void>;
  /** Shows something else in its place, as a parent would that is shown anew. */
  readonly show: (content: ReactNode) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Shows it. The page's globals are there until `end`: other tests of the process have none. */
export async function mounted(content: ReactNode): Promise<Mounted> {
  const { window, document } = parseHTML('<!doctype html><html><body><main></main></body></html>');
  const globals = { window, document, IS_REACT_ACT_ENVIRONMENT: true };
  const before = new Map(Object.keys(globals).map((key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)]));
  Object.assign(globalThis, globals);
  const { createRoot } = await import('react-dom/client');
  const page = document.querySelector('main')!; // written above
  const root = createRoot(page);
  const after = (what: () => unknown) =>
    act(async () => {
      await what();
    });
  await after(() => root.render(content));
  return {
    page,
    after,
    show: (next) => after(() => root.render(next)),
    end: async () => {
      await after(() => root.unmount());
      for (const [key, was] of before) {
        if (was) Object.defineProperty(globalThis, key, was);
        else Reflect.deleteProperty(globalThis, key);
      }
    },
  };
}

/** A hook with what it answered last; `again` calls it anew with another way to call it. */
export async function mountedHook<T>(use: () => T, around: (content: ReactNode) => ReactNode = (content) => content) {
  const answers: T[] = [];
  const Shown = ({ hook }: { readonly hook: () => T }) => {
    answers.push(hook());
    return null;
  };
  const content = (hook: () => T) => around(createElement(Shown, { hook }));
  const { after, show, end } = await mounted(content(use));
  return {
    /** The last answer. */
    get now(): T {
      return answers.at(-1)!; // it was called when it was mounted
    },
    after,
    again: (hook: () => T) => show(content(hook)),
    end,
  };
}
