import { describe, expect, it } from 'vitest';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import { relate } from '../../../../shared/steps/commands.ts';
import { ANA, BEN, Device, memberNamed } from '../../../kit/people.ts';
import { goldArticle } from './gold.ts';

function gathered(inexact: 'leave-out' | 'include') {
  const { parts, ids } = goldArticle();
  const counts = noCounts();
  const article = gatherArticle(parts, inexact, counts);
  const find = (name: string) => article.marks.find((mark) => mark.id === ids[name]);
  return { article, counts, ids, find };
}

describe('gathering an article', () => {
  it('slices every span out of the text in both units', () => {
    const { article } = gathered('include');
    const points = [...article.text];
    const spans = article.marks.flatMap((mark) => mark.spans).filter((span) => span.start !== null);
    expect(spans.length).toBeGreaterThan(12);
    for (const span of spans) {
      expect(points.slice(span.start!, span.end!).join('')).toBe(span.quote);
      expect(article.text.slice(span.start16!, span.end16!)).toBe(span.quote);
    }
  });

  it('counts code points and UTF-16 units apart behind an astral character', () => {
    const { article, find } = gathered('leave-out');
    expect(find('start')!.spans).toEqual([
      { start: 0, end: 6, start16: 0, end16: 7, quote: '🙂 E\u0301va', was: null },
    ]);
    const last = find('end')!.spans[0]!;
    expect(last.end16).toBe(article.text.length);
    expect(last.end).toBe([...article.text].length);
  });

  it('leaves marks that are not exact out, and counts them', () => {
    const { counts, find } = gathered('leave-out');
    expect(find('changed')).toBeUndefined();
    expect(find('orphan')).toBeUndefined();
    expect(counts).toMatchObject({ inexact: 2, marks: 13, relations: 1, loose: 1 });
  });

  it('includes them with their state when asked to, the words as they were beside the words as they are', () => {
    const { counts, find } = gathered('include');
    expect(find('changed')).toMatchObject({
      state: 'changed',
      spans: [{ quote: 'Here stands fresh 🙂 news', was: 'Here stands old news' }],
    });
    expect(find('orphan')).toMatchObject({
      state: 'orphan',
      spans: [{ start: null, end: null, start16: null, end16: null, quote: 'This goes away.', was: null }],
    });
    expect(counts).toMatchObject({ inexact: 2, marks: 15, relations: 2, loose: 0 });
  });

  it('exports what several people linked alike once, as the first of them did', () => {
    const { parts, ids } = goldArticle();
    const [cleo, ben] = [new Device(memberNamed('c')), new Device(BEN)];
    for (const device of [cleo, ben]) {
      const [claim, actor] = [ids.crossing!, ids.nested!];
      device.act([
        relate('source', claim, actor),
        relate('same', claim, ids.split!),
        relate('same', ids.split!, claim),
      ]);
    }
    parts.marks.add([...cleo.entries, ...ben.entries]);
    const { relations } = gatherArticle(parts, 'leave-out', noCounts());
    expect(relations.map(({ type, author }) => [type, author.id]).sort()).toEqual([
      ['same', BEN],
      ['source', BEN],
      ['uses', ANA],
    ]);
  });

  it('never exports dropped or waiting marks', () => {
    const { counts, find } = gathered('include');
    expect(find('dropped')).toBeUndefined();
    expect(find('waiting')).toBeUndefined();
    expect(counts.waiting).toBe(1);
  });

  it('exports a contested field as the value shown and its alternatives, by whom', () => {
    const { counts, find } = gathered('leave-out');
    const mark = find('contested')!;
    const [alternative] = mark.contested['attrs.modality']!;
    expect(new Set([mark.attrs.modality, alternative!.value])).toEqual(new Set(['denied', 'forecast']));
    const by = mark.attrs.modality === 'forecast' ? { id: ANA, name: 'Ana' } : { id: BEN, name: '' };
    expect(alternative!.author).toEqual({ ...by, for: null });
    expect(counts.contested).toBe(2);
  });

  it('exports a contested drop with its flag', () => {
    expect(gathered('leave-out').find('dropContested')).toMatchObject({ dropContested: true, tag: 'figure' });
  });

  it('keeps the pieces of a discontinuous mark in the order of the text', () => {
    expect(
      gathered('leave-out')
        .find('split')!
        .spans.map((span) => span.quote),
    ).toEqual(['It is over,', 'all of it.']);
  });

  it('names the text by its hash, which a correction changes, and gives the zones', () => {
    const { article } = gathered('leave-out');
    expect(article.textHash).toBe(articleIdOf(article.text));
    expect(article.textHash).not.toBe(article.aid);
    expect(article.zones).toEqual([{ type: 'heading', start: 0, end: 11, start16: 0, end16: 12 }]);
  });

  it('keeps identical spans of two people apart', () => {
    const { find } = gathered('leave-out');
    expect(find('twinA')!.spans).toEqual(find('twinB')!.spans);
    expect([find('twinA')!.author.id, find('twinB')!.author.id]).toEqual([ANA, BEN]);
  });
});
