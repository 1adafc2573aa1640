import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { liveText } from '../../../shared/anchor/live-text.ts';
import { newRoomDoc } from '../../../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../../../shared/text/genesis.ts';
import type { BenchRow } from '../kit/row.ts';

const ANCHORS = 10_000;
/** How many of them Yjs is given: it goes through the text for each, which takes long. */
const SAMPLE = 1_000;

/** Finding anchors in a text that was corrected in 10,000 places, against the way of Yjs itself. */
export function run(): BenchRow[] {
  const doc = newRoomDoc();
  Y.applyUpdate(doc, genesisUpdate('The harbour office counted forty cafe tables on the quay. '.repeat(900)));
  const body = bodyOf(doc);
  doc.transact(() => {
    for (let i = 0; i < 10_000; i++) body.insert((i * 5) % body.length, 'x');
  });
  const live = liveText(body);
  const anchors = Array.from({ length: ANCHORS }, (_, i) => live.describe({ start: i * 5, end: i * 5 + 9 }));
  body.insert(0, 'y'); // so that nothing that was known of the text holds any more

  const start = performance.now();
  const exact = anchors.filter((anchor) => live.resolve(anchor).state === 'exact').length;
  const ours = (performance.now() - start) / ANCHORS;
  if (exact !== ANCHORS) throw new Error(`found ${exact} of ${ANCHORS} anchors`);

  const again = performance.now();
  for (const anchor of anchors.slice(0, SAMPLE)) {
    for (const [client, clock] of [anchor.start, anchor.end]) {
      const position = Y.createRelativePositionFromJSON({ item: { client, clock }, assoc: 0 });
      Y.createAbsolutePositionFromRelativePosition(position, doc, false);
    }
  }
  const theirs = (performance.now() - again) / SAMPLE;
  live.dispose();
  return [
    { what: 'find an anchor in a text of 20,000 pieces', value: ours, unit: 'ms', budget: null },
    { what: 'find an anchor: Postil / Yjs', value: ours / theirs, unit: 'ratio', budget: 0.25 },
  ];
}
