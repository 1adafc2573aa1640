import { describe, expect, test } from 'vitest';
import { piecesIn } from '../../../../renderer/reader/pieces.ts';

describe('piecesIn', () => {
  test('a mark inside one line is closed at both ends', () => {
    expect(piecesIn([{ start: 5, end: 9 }], 0, 20)).toEqual({
      pieces: [{ start: 5, end: 9, startEdge: 'closed', endEdge: 'closed' }],
      hull: { start: 5, end: 9 },
    });
  });

  test('a mark over several lines runs on where the line cuts it', () => {
    const edges = (from: number, to: number) => {
      const [piece] = piecesIn([{ start: 5, end: 50 }], from, to)!.pieces;
      return [piece!.start, piece!.end, piece!.startEdge, piece!.endEdge];
    };
    expect(edges(0, 20)).toEqual([5, 20, 'closed', 'runs-on']);
    expect(edges(21, 40)).toEqual([21, 40, 'runs-on', 'runs-on']);
    expect(edges(41, 60)).toEqual([41, 50, 'runs-on', 'closed']);
  });

  test('fragments of a discontinuous mark are open where it goes on', () => {
    const found = piecesIn(
      [
        { start: 2, end: 6 },
        { start: 10, end: 14 },
      ],
      0,
      20,
    );
    expect(found?.pieces.map(({ startEdge, endEdge }) => [startEdge, endEdge])).toEqual([
      ['closed', 'open'],
      ['open', 'closed'],
    ]);
    expect(found?.hull).toEqual({ start: 2, end: 14 });
  });

  test('nothing of a mark elsewhere, nor of one that only meets the line end', () => {
    expect(piecesIn([{ start: 30, end: 40 }], 0, 20)).toBeNull();
    expect(piecesIn([{ start: 20, end: 40 }], 0, 20)).toBeNull();
  });
});
