// @ts-check

/** What macOS calls its sizes, in pixels; the `@2x` ones stand beside the plain ones. @type {[string, number][]} */
const ICNS = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/** The sizes Windows asks for, in pixels. */
const ICO = [16, 24, 32, 48, 64, 128, 256];

/** An icon for macOS, which may hold PNGs. @param {(size: number) => Buffer} picture @returns {Buffer} */
export function icns(picture) {
  const parts = ICNS.map(([type, size]) => block(type, picture(size)));
  return block('icns', Buffer.concat(parts));
}

/** Its name, its length with this head, then what it holds. @param {string} type @param {Buffer} data */
function block(type, data) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(data.length + head.length, 4);
  return Buffer.concat([head, data]);
}

/** An icon for Windows, which may hold PNGs since Vista. @param {(size: number) => Buffer} picture @returns {Buffer} */
export function ico(picture) {
  const pictures = ICO.map((size) => ({ size, data: picture(size) }));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [i, { size, data }] of pictures.entries()) {
    const entry = head.subarray(6 + 16 * i);
    entry.set([size % 256, size % 256], 0); // 0 stands for 256
    entry.writeUInt16LE(1, 4); // planes
    entry.writeUInt16LE(32, 6); // bits a pixel
    entry.writeUInt32LE(data.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += data.length;
  }
  return Buffer.concat([head, ...pictures.map(({ data }) => data)]);
}
