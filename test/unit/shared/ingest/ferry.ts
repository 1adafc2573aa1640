import { ingestText } from '../../../../shared/ingest/ingest.ts';

/** Running text of two paragraphs, for tests of what stands around it. */
export const BODY =
  'The ferry Halcyon ran aground off the northern pier early on Sunday with 212 people on board, the coast guard said, and nobody was hurt.';
export const MORE =
  'A tug pulled it free at noon. The operator blamed a fault in the steering, while two of the crew spoke of a very tired captain.';

/** The details of a text and its zones, each with its words. @throws Error for a text that is refused */
export function readText(text: string) {
  const result = ingestText(text);
  if (!result.ok) throw new Error(result.message);
  const zones = result.value.zones.map(({ type, start, end }) => [type, result.value.text.slice(start, end)]);
  return { ...result.value.meta, zones };
}
