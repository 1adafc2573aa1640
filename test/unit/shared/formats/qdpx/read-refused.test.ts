import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readQdpx } from '../../../../../shared/formats/qdpx/read.ts';
import { project, refusal, SAID, source, within, zipOf } from './qdpx-files.ts';

describe('a file that is none', () => {
  const DTD = '<!DOCTYPE Project [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

  it.each([
    ['no zip', strToU8('hello'), 'REFI-QDA project, for it is no zip'],
    ['a zip of other things', zipSync({ 'a.txt': strToU8('a') }), 'There is no project.qde'],
    ['cut short', within(SAID).subarray(0, 500), 'project file is damaged or was cut short'],
    [
      'XML that breaks off',
      zipOf(project('<Sources>').slice(0, -20)),
      /^Line 5, column \d+ of project\.qde: .*Export the project again\.$/,
    ],
    ['an entity bomb', zipOf(project('').replace('<Project', `${DTD}<Project`)), 'it has a document type'],
    ['an entity of its own', zipOf(project(`<Sources>${source('&b;')}</Sources>`)), 'of project.qde: undefined entity'],
    ['too deep', zipOf(project(`<Sets>${'<Set>'.repeat(300)}`)), 'elements lie too deep'],
    ['without texts', zipOf(project(`<Sources>${source(SAID)}</Sources>`)), 'No text of this project'],
    [
      'a text in another encoding',
      zipSync({
        'project.qde': strToU8(project(`<Sources>${source(SAID)}</Sources>`)),
        'Sources/t.txt': Uint8Array.of(0x61, 0xe9, 0x61),
      }),
      'sources/t.txt in the project is not in UTF-8',
    ],
    ['no position', within(SAID.replace('12', '-1')), 'a selection goes from “-1” to “22”'],
    ['a zip bomb', zipSync({ 'project.qde': new Uint8Array(20 << 20) }), 'project.qde in the project unpacks to more'],
    ['too many files', crowded(within(SAID)), 'project has more files than Postil'],
    ['a locked text', locked(within(SAID)), 'is locked or packed in an unusual way'],
  ])('is refused in one sentence: %s', (_, bytes, why) => {
    expect(refusal(bytes)).toMatch(why);
    expect(refusal(bytes)).not.toMatch(/\n/);
  });

  it('is refused or read, and nothing else, when any of its bytes is another', () => {
    const good = within(SAID);
    let refused = 0;
    for (let at = 0; at < good.length; at += 2) {
      const bytes = good.slice();
      bytes[at]! ^= 1 << (at % 8);
      if (!readQdpx(bytes, null).ok) refused++;
      if (!readQdpx(good.subarray(0, at), null).ok) refused++;
    }
    expect(refused).toBeGreaterThan(good.length / 2);
  });
});

/** A zip whose last entry says that it needs a password. */
function locked(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const last = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes[last + 8]! |= 1;
  return bytes;
}

/** A zip that says it has more entries than any project. */
function crowded(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  bytes.fill(0xff, bytes.length - 22 + 8, bytes.length - 22 + 12);
  return bytes;
}
