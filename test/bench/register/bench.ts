import type { ActId } from '../../../shared/model/ids.ts';
import { type Named, NameIndex } from '../../../shared/register/match.ts';
import { makeAlias, makeEntry, makeSame } from '../../../shared/register/records.ts';
import { type Entry, type Register, readRegister } from '../../../shared/register/register.ts';
import { ANA, Device } from '../../kit/people.ts';
import { Dice } from '../kit/dice.ts';
import { idleMachine } from '../kit/idle.ts';
import { processorTime } from '../kit/processor-time.ts';
import type { BenchRow } from '../kit/row.ts';

const ACTORS = 5_000;
const PARTS = ['Mar', 'Sund', 'Åsk', 'Vel', 'Dun', 'Hol', 'Grey', 'Al', 'Tor', 'Brann', 'Kesh', 'Ras', 'Ner', 'Ova'];
const ENDS = ['a', 'en', 'ov', 'mar', 'halle', 'ić', 'ström', 'ly', 'wick', 'ian', 'eddin', 'ette'];
/** What somebody types letter by letter: names that are there, one with a slip, one that is nowhere, and one in Arabic. */
const TYPED = ['sundhalle maren', 'toreddin', 'greymra dunwick', 'zzyxq', 'الهلال'];

/** A register of 5,000 actors, each with two other names, every tenth merged with another: by key, and after a step. */
export async function run(): Promise<BenchRow[]> {
  const dice = new Dice(5);
  const word = () => dice.pick(PARTS) + dice.pick(PARTS).toLowerCase() + dice.pick(ENDS);
  const ana = new Device(ANA);
  const ids: ActId[] = [];
  for (let n = 0; n < ACTORS; n++) {
    ids.push(ana.do(makeEntry('actor', { name: `${word()} ${word()} ${n}`, type: 'person' })));
    ana.do(makeAlias(ids[n]!, `${word()} ${word()}`));
    ana.do(makeAlias(ids[n]!, n % 50 === 0 ? `الهلال ${n}` : `${word()}-${word()} ${word()}`));
    if (n % 10 === 9) ana.do(makeSame(ids[n - 1]!, ids[n]!));
  }
  await idleMachine();
  const known = new WeakMap<Entry, Named>();
  let register: Register | undefined;
  const read = () => {
    register = readRegister(ana.fold, register);
    return new NameIndex(register.all('actor'), known);
  };
  const first = time(read);
  const again = Math.min(
    ...Array.from({ length: 5 }, () => {
      ana.do(makeAlias(dice.pick(ids), word()));
      return time(read);
    }),
  );

  const names = read();
  const keys = TYPED.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)));
  const times = keys.map((typed) => Math.min(...Array.from({ length: 3 }, () => time(() => names.find(typed, 50)))));
  const found = names.find('الهلال', 50).length;
  if (found !== 50) throw new Error(`${found} actors were found by an Arabic name`);
  return [
    { what: 'register of 5,000 actors: a key, the slowest', value: Math.max(...times), unit: 'ms', budget: 16 },
    { what: 'register of 5,000 actors: a key, on average', value: mean(times), unit: 'ms', budget: null },
    { what: 'register of 5,000 actors: first look', value: first, unit: 'ms', budget: null },
    { what: 'register of 5,000 actors: first look after a step', value: again, unit: 'ms', budget: 50 },
  ];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function time(what: () => unknown): number {
  const start = processorTime();
  what();
  return processorTime() - start;
}
