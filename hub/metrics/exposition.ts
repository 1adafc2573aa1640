import type { Histogram } from './histogram.ts';

/** What tells the values of one metric apart. Only the hub's own words are ever values of a label. */
type Labels = { readonly [label: string]: string };

/** A value of a metric. */
type Sample = readonly [value: number, labels?: Labels];

/** A metric that only rises, in Prometheus' text format (version 0.0.4). */
export const counter = (name: string, help: string, samples: readonly Sample[]): string =>
  family(name, help, 'counter', samples);

/** A metric that rises and falls. */
export const gauge = (name: string, help: string, samples: readonly Sample[]): string =>
  family(name, help, 'gauge', samples);

/** How often something came out how large. */
export function histogram(name: string, help: string, { count, sum, upTo }: Histogram): string {
  const steps = [...upTo.map(([bound, n]) => [String(bound), n] as const), ['+Inf', count] as const];
  return [
    head(name, help, 'histogram'),
    ...steps.map(([le, n]) => line(`${name}_bucket`, [n, { le }])),
    line(`${name}_sum`, [sum]),
    line(`${name}_count`, [count]),
  ].join('');
}

const family = (name: string, help: string, type: string, samples: readonly Sample[]): string =>
  [head(name, help, type), ...samples.map((sample) => line(name, sample))].join('');

const head = (name: string, help: string, type: string): string => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;

function line(name: string, [value, labels = {}]: Sample): string {
  const told = Object.entries(labels).map(([label, text]) => `${label}="${text}"`);
  return `${name}${told.length > 0 ? `{${told.join(',')}}` : ''} ${value}\n`;
}
