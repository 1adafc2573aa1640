// @ts-check
// `node scripts/icons.mjs` draws Postil's mark anew and writes every icon of `packaging/`. They are committed; a test
// holds them to this script.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { icns, ico } from './icons/containers.mjs';
import { MARK } from './icons/mark.mjs';
import { png } from './icons/png.mjs';
import { draw } from './icons/raster.mjs';

const OUT = join(import.meta.dirname, '..', 'packaging');

/** The sizes Linux desktops look for, in pixels. */
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512];

const picture = (/** @type {number} */ size) => png(draw(MARK, size), size);

mkdirSync(join(OUT, 'icons'), { recursive: true });
writeFileSync(join(OUT, 'icon.icns'), icns(picture));
writeFileSync(join(OUT, 'icon.ico'), ico(picture));
for (const size of LINUX) writeFileSync(join(OUT, 'icons', `${size}x${size}.png`), picture(size));
