// Runs the benches: `npm run bench` all, `npm run bench -- reader` some. A suite is `test/bench/<name>/bench.ts` that
// exports `run(tell)`, which resolves to rows (`test/bench/kit/row.ts`) and may tell each as soon as it is measured. Figures go to a table and to `build/bench/<name>.json`.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { keepsBudget } from '../test/bench/kit/row.ts';

const suites = new URL('../test/bench/', import.meta.url);
const out = new URL('../build/bench/', import.meta.url);
const all = readdirSync(suites).filter((name) => existsSync(new URL(`${name}/bench.ts`, suites)));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(2);
}

let over = 0;
for (const name of wanted.length > 0 ? wanted : all) {
  const { run } = await import(new URL(`${name}/bench.ts`, suites).href);
  const started = performance.now();
  const rows = (await run((row) => console.log(`  ${row.what}: ${shown(row)}`))).map((row) => ({
    ...row,
    ok: keepsBudget(row),
  }));
  over += rows.filter((row) => !row.ok).length;
  console.log(`\n${name} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
  console.log(table(rows));
  mkdirSync(out, { recursive: true });
  const machine = { node: process.version, platform: process.platform, cores: cpus().length };
  writeFileSync(new URL(`${name}.json`, out), `${JSON.stringify({ suite: name, machine, rows }, null, 2)}\n`);
}
if (over > 0) console.log(`\n${over} over budget`);
process.exitCode = over > 0 ? 1 : 0;

/** A row's value with its unit. */
function shown({ value, unit }) {
  return `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
}

/** Rows as text: what, value, budget, verdict. */
function table(rows) {
  const width = Math.max(...rows.map((row) => row.what.length));
  return rows
    .map((row) => {
      const value = shown(row).padStart(16);
      const sign = row.least ? '≥' : '≤';
      const budget = row.budget === null ? '' : `${sign} ${row.budget}`;
      return `  ${row.what.padEnd(width)} ${value}  ${budget.padStart(8)}  ${row.ok ? '' : 'OVER'}`.trimEnd();
    })
    .join('\n');
}
