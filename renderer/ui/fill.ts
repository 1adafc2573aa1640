import { createElement, Fragment, type ReactNode } from 'react';

/** A phrase in which parts of a view stand where it says `{name}`: every language puts them where its grammar wants them. */
export function fill(phrase: string, parts: Readonly<Record<string, ReactNode>>): ReactNode {
  // A phrase never changes, so its pieces may go by their places.
  const pieces = phrase.split(/\{(\w+)\}/).map((piece, at) => (at % 2 === 1 ? parts[piece] : piece));
  return createElement(Fragment, null, ...pieces);
}
