import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Journal } from '../../../../electron/services/journal.ts';
import { errorTrace } from '../../../../shared/base/error-trace.ts';

describe('the journal', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'postil-journal-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const lines = (name = 'postil.log') =>
    readFileSync(join(root, 'logs', name), 'utf8')
      .split('\n')
      .slice(0, -1);

  it('keeps a line a note with its moment, whatever was noted, for its owner only', () => {
    const journal = new Journal(join(root, 'logs'));
    journal.note('started');
    journal.note(errorTrace(new Error('first line\nsecond line')));
    expect(lines()).toHaveLength(2);
    expect(lines()[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z started$/);
    expect(lines()[1]).toContain('first line | second line | at ');
    expect(statSync(join(root, 'logs', 'postil.log')).mode & 0o077).toBe(0);
  });

  it('goes on where an earlier start left off', () => {
    new Journal(join(root, 'logs')).note('one');
    new Journal(join(root, 'logs')).note('two');
    expect(lines().map((line) => line.split(' ')[1])).toEqual(['one', 'two']);
  });

  it('never holds more than two files of about a megabyte', () => {
    const journal = new Journal(join(root, 'logs'));
    for (let i = 0; i < 800; i++) journal.note(`${i} ${'x'.repeat(5_000)}`);
    expect(readdirSync(join(root, 'logs')).sort()).toEqual(['postil.before.log', 'postil.log']);
    expect(lines().at(-1)).toContain(' 799 x');
    expect(lines().at(-1)?.length, 'nobody fills it with one note').toBeLessThan(4_100);
    for (const name of ['postil.before.log', 'postil.log']) {
      expect(statSync(join(root, 'logs', name)).size).toBeLessThan(1_060_000);
    }
  });

  it('does not fail where it cannot be written', () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const journal = new Journal(join(root, 'logs'));
    rmSync(join(root, 'logs'), { recursive: true });
    journal.note('lost');
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });
});
