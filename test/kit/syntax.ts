import { parseSync } from 'vite';

/** A node of the syntax tree, as far as it is looked at (ESTree, with JSX). */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** The nodes right below one, in no order that counts. */
export const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

/** The syntax tree of a source; its name says whether it has JSX. */
export const syntaxOf = (file: string, code: string): Node => parseSync(file, code).program as unknown as Node; // ESTree, read as plain nodes

/** A place for a person to look at: file and line, from 1. */
export const placeOf = (file: string, code: string, { start }: Node): string =>
  `${file}:${code.slice(0, start).split('\n').length}`;
