import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingestBytes, ingestText } from '../../../../shared/ingest/ingest.ts';
import { oddText } from '../text/odd-text.ts';
import { BODY, MORE } from './ferry.ts';

describe('the text', () => {
  it('is never altered but for line ends, a byte order mark and lone surrogates', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(oddText(), fc.constantFrom(BODY, '\r\n', ' \t', '- one', 'By Jane Doe', '____'))),
        (parts) => {
          const raw = parts.join('\n');
          const result = ingestText(raw);
          if (result.ok) expect(result.value.text).toBe(raw.replaceAll('\r\n', '\n'));
          else expect(raw.trim()).toBe('');
        },
      ),
      { seed: 21, numRuns: 300 },
    );
  });

  it('has zones of whole lines, in order, apart from each other', () => {
    const line = fc.constantFrom(
      BODY,
      '',
      'Ferry aground',
      '- one',
      '- two',
      'By Jane Doe',
      '____',
      'Image: A',
      '5 March 2023',
      'a / b',
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const result = ingestText(lines.join('\n'));
        if (!result.ok) return;
        const { text, zones } = result.value;
        let last = -1;
        for (const { start, end } of zones) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(start === 0 || text[start - 1] === '\n').toBe(true);
          expect(end === text.length || text[end] === '\n').toBe(true);
          last = end;
        }
      }),
      { seed: 22, numRuns: 300 },
    );
  });

  it('is refused in one sentence when it is empty or too long', () => {
    expect(ingestBytes('a.txt', new Uint8Array())).toMatchObject({ ok: false, code: 'empty' });
    expect(ingestBytes('a.txt', new TextEncoder().encode(' \r\n\uFEFF'))).toMatchObject({ ok: false, code: 'empty' });
    expect(ingestText('word '.repeat(1_100_000))).toMatchObject({ ok: false, code: 'too-large' });
    expect(ingestBytes('a.pdf', new TextEncoder().encode('%PDF-1.4'))).toMatchObject({ ok: false, code: 'not-text' });
  });

  it.each([
    [
      'many short lines',
      `${'Ferry aground\n\nBy Jane Doe\n\n'.repeat(1)}${`${MORE}\n\nA line\n\n- item\n`.repeat(34_000)}`,
    ],
    ['one line', `${MORE} `.repeat(38_000)],
    ['one word', 'a'.repeat(5_000_000)],
    ['dots and brackets', '(a.b/'.repeat(1_000_000)],
  ])('of 5 MB comes in within seconds: %s', (_, text) => {
    // Of the processor's time, in microseconds: machines have more to do.
    const began = process.cpuUsage();
    expect(ingestText(text).ok).toBe(true);
    expect(process.cpuUsage(began).user).toBeLessThan(20_000_000);
  });
});
