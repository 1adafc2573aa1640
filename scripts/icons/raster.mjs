// @ts-check
import { SIDE } from './mark.mjs';

/**
 * Draws shapes on a square of `size` pixels; answers RGBA, eight bits each, row by row. Only additions, products and
 * square roots are used, so that every machine draws the very same pixels.
 * @param {readonly import('./mark.mjs').Shape[]} shapes
 * @param {number} size
 * @returns {Uint8Array}
 */
export function draw(shapes, size) {
  const pixels = new Uint8Array(size * size * 4);
  for (const shape of shapes) paint(pixels, size, shape);
  return pixels;
}

/** @param {Uint8Array} pixels @param {number} size @param {import('./mark.mjs').Shape} shape */
function paint(pixels, size, shape) {
  const scale = size / SIDE;
  const halfWidth = (shape.width * scale) / 2;
  const halfHeight = (shape.height * scale) / 2;
  const radius = shape.radius * scale;
  const centreX = shape.x * scale + halfWidth;
  const centreY = shape.y * scale + halfHeight;
  const colour = [1, 3, 5].map((at) => Number.parseInt(shape.fill.slice(at, at + 2), 16));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const outsideX = Math.abs(x + 0.5 - centreX) - halfWidth + radius;
      const outsideY = Math.abs(y + 0.5 - centreY) - halfHeight + radius;
      const corner = Math.sqrt(Math.max(outsideX, 0) ** 2 + Math.max(outsideY, 0) ** 2);
      // How far the pixel's centre lies outside the edge, in pixels; within half a pixel the edge is softened.
      const distance = corner + Math.min(Math.max(outsideX, outsideY), 0) - radius;
      const cover = Math.min(Math.max(0.5 - distance, 0), 1);
      if (cover > 0) blend(pixels, (y * size + x) * 4, colour, cover);
    }
  }
}

/** Lays a colour that covers part of a pixel over what is there. @param {Uint8Array} pixels @param {number} at @param {number[]} colour @param {number} cover */
function blend(pixels, at, colour, cover) {
  const below = ((pixels[at + 3] ?? 0) / 255) * (1 - cover);
  const alpha = cover + below;
  for (const [channel, value] of colour.entries()) {
    pixels[at + channel] = Math.round((value * cover + (pixels[at + channel] ?? 0) * below) / alpha);
  }
  pixels[at + 3] = Math.round(alpha * 255);
}
