import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { exportOptions, type WrittenOptions, withExportOptions } from '../../../cli/export-options.ts';
import type { Offered } from '../../../shared/export/survey.ts';
import type { MemberId } from '../../../shared/model/ids.ts';

// In the form of ids; nothing is looked up by them.
const [ANA, BEN, OTHER_BEN] = ['a', 'b', 'c'].map((letter) => letter.repeat(26)) as [MemberId, MemberId, MemberId];

const OFFERED: Offered = {
  tags: [
    { key: 'claim', marks: 3 },
    { key: 'Quay', marks: 2 },
  ],
  authors: [
    { key: ANA, name: 'Ana', marks: 3 },
    { key: 'annotator 1', name: '', marks: 2 },
  ],
  sets: [
    { id: ANA, name: 'Ana', articles: 1 },
    { id: BEN, name: 'Ben', articles: 1 },
    { id: OTHER_BEN, name: 'Ben', articles: 1 },
  ],
};

/** What the command line makes of some words. */
function parsed(...args: readonly string[]): WrittenOptions {
  const command = withExportOptions(new Command('export'), ['jsonl', 'csv']).exitOverride();
  command.configureOutput({ writeErr: () => undefined }).parse(['node', 'export', ...args]);
  return command.opts();
}

const optionsOf = (...args: readonly string[]) => exportOptions(parsed(...args), async () => OFFERED);

describe('the options of postil export', () => {
  it('name people and sets by their names, ids or pseudonyms', async () => {
    expect(await optionsOf('--set', 'Ana', '--authors', 'Ana, annotator 1', '--tags', 'figure,Quay')).toMatchObject({
      value: { set: ANA, authors: [ANA, 'annotator 1'], tags: ['figure', 'Quay'] },
    });
    expect(await optionsOf('--set', 'all', '--split', '80,10,10', '--by', 'outlet')).toMatchObject({
      value: { set: 'side-by-side', split: { parts: [80, 10, 10], by: 'outlet', seed: 1 } },
    });
    expect(await optionsOf('--format', 'csv', '--until', '2024-02-29')).toMatchObject({
      value: { format: 'csv', articles: { to: '2024-02-29' } },
    });
    expect(await optionsOf('--set', BEN)).toMatchObject({ value: { set: BEN } });
  });

  it.each([
    [['--set', 'Cleo'], 'Nobody called “Cleo” has a set here that you may see. There are: Ana, Ben, Ben.'],
    [['--set', 'Ben'], `More than one “Ben” has a set here. Name one by the id: Ben (${BEN}), Ben (${OTHER_BEN}).`],
    [['--authors', 'Cleo'], '“Cleo” made none of the marks. There are: Ana, annotator 1.'],
    [['--tags', 'figure,Claim'], 'No mark is under “Claim”. There are: claim, Quay.'],
    [['--seed', '2'], 'Nothing is split without shares: write --split 80,10,10, or leave --by and --seed out.'],
    [['--by', 'date'], 'Nothing is split without shares: write --split 80,10,10, or leave --by and --seed out.'],
    [['--unit', 'utf16'], 'What offsets count in jsonl is not open. --unit is for these: doccano, qdpx.'],
  ])('%s is refused with what there is', async (args, message) => {
    expect(await optionsOf(...args)).toMatchObject({ ok: false, message });
  });

  it.each([
    [['--tags', 'claim,,figure'], 'Write them with commas between: claim,figure.'],
    [['--split', '0,0,0'], 'Write three shares of which one is not 0: 80,10,10.'],
    [['--split', '80,20'], 'Write three shares of which one is not 0: 80,10,10.'],
    [['--since', '2024-13-01'], 'Write a day as 2024-10-18.'],
    [['--since', '2024-02-31'], 'Write a day as 2024-10-18.'],
    [['--until', '2023-02-29'], 'Write a day as 2024-10-18.'],
    [['--format', 'postil'], 'A .postil file is no dataset but the whole project: copy it, or fetch it from its hub'],
    [['--format', 'xml'], 'Choose one of these: jsonl, csv.'],
    [['--seed', '-1'], 'Write a whole number, 0 or more.'],
    [['--seed', ''], 'Write a whole number, 0 or more.'],
  ])('%s is not understood, and says how to write it', (args, message) => {
    expect(() => parsed(...args)).toThrow(message);
  });
});
