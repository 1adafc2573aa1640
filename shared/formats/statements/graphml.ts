import { xmlAttribute, xmlText } from '../xml-escape.ts';
import type { Network, Vertex } from './network.ts';

/** The types of values that GraphML knows and that are used here. */
type Kind = 'string' | 'int' | 'double';

/** The attributes of a graph's nodes or edges, by name. */
type Keys = { readonly [name: string]: Kind };

const NODE: Keys = {
  ...{ label: 'string', mode: 'string', type: 'string', entry: 'string', external_id: 'string', document: 'string' },
};

/**
 * Actors and the concepts they speak of, as GraphML (graphml.graphdrawing.org/specification.html): an edge for each actor
 * and concept, with how many statements it stands for (`weight`), how many of them agree, disagree and do neither, and
 * `agreement` between -1 and 1. It comes in chunks.
 */
export function* twoMode(network: Network): Generator<string> {
  yield head(NODE, { weight: 'int', agree: 'int', disagree: 'int', neither: 'int', agreement: 'double' });
  for (const [at, actor] of network.actors.entries()) yield node(`a${at}`, 'actor', actor);
  for (const [at, concept] of network.concepts.entries()) yield node(`c${at}`, 'concept', concept);
  for (const { actor, concept, agree, disagree, neither } of network.stances()) {
    const weight = agree + disagree + neither;
    const agreement = (agree - disagree) / weight;
    yield edge(`a${actor}`, `c${concept}`, { weight, agree, disagree, neither, agreement });
  }
  yield TAIL;
}

/**
 * Actors and how they stand to one another: an edge for each two that take a side on some concept both. `congruence` counts
 * the concepts on which they stand alike, `conflict` those on which they stand against one another, and `weight` both: no
 * edge weighs nothing, since Gephi leaves such edges out. It comes in chunks.
 */
export function* oneMode(network: Network): Generator<string> {
  yield head(NODE, { weight: 'int', congruence: 'int', conflict: 'int' });
  for (const [at, actor] of network.actors.entries()) yield node(`a${at}`, 'actor', actor);
  for (const { a, b, alike, against } of network.congruence())
    yield edge(`a${a}`, `a${b}`, { weight: alike + against, congruence: alike, conflict: against });
  yield TAIL;
}

const head = (nodes: Keys, edges: Keys): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    '  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...declared(nodes, 'node'),
    ...declared(edges, 'edge'),
    '  <graph edgedefault="undirected">',
    '',
  ].join('\n');

const TAIL = '  </graph>\n</graphml>\n';

/** Nodes and edges have attributes of the same names: their ids tell them apart. */
const declared = (keys: Keys, of: 'node' | 'edge'): readonly string[] =>
  Object.entries(keys).map(
    ([name, kind]) => `  <key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${kind}"/>`,
  );

function node(id: string, mode: string, { name, type, id: entry, externalId, article }: Vertex): string {
  const told = { label: name, mode, type, entry, external_id: externalId, document: article };
  return `    <node id="${xmlAttribute(id)}">${values('node', told)}</node>\n`;
}

const edge = (source: string, target: string, told: { readonly [name: string]: number }): string =>
  `    <edge source="${source}" target="${target}">${values('edge', told)}</edge>\n`;

/** The attributes that are told. */
const values = (of: 'node' | 'edge', told: { readonly [name: string]: string | number | null }): string =>
  Object.entries(told)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `<data key="${of}_${name}">${xmlText(String(value))}</data>`)
    .join('');
