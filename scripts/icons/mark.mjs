// @ts-check

/**
 * A rounded rectangle of the mark, on a square of 1024 units.
 * @typedef {{ x: number, y: number, width: number, height: number, radius: number, fill: string }} Shape
 */

/** The side of the square that the mark is drawn on. */
export const SIDE = 1024;

const PAPER = '#fdfcf9';
const LINE = '#b9c3da';
const NOTE = '#eb9a55';

/** @param {number} x @param {number} y @param {number} width @param {number} height @param {number} radius @param {string} fill @returns {Shape} */
const box = (x, y, width, height, radius, fill) => ({ x, y, width, height, radius, fill });

/** Postil's mark, from the ground up: a page of text, one line of it marked, and the note in the margin that belongs to it. */
export const MARK = [
  box(64, 64, 896, 896, 200, '#2f4f8f'),
  box(168, 168, 408, 688, 40, PAPER),
  box(232, 256, 280, 48, 24, LINE),
  box(232, 360, 280, 48, 24, LINE),
  box(216, 456, 312, 80, 24, NOTE),
  box(232, 584, 280, 48, 24, LINE),
  box(232, 688, 168, 48, 24, LINE),
  box(616, 400, 256, 256, 40, NOTE),
  box(664, 464, 160, 40, 20, PAPER),
  box(664, 552, 96, 40, 20, PAPER),
];
