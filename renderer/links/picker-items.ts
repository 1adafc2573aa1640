import { type LinkChoice, linkChoices, linkedTags } from '../../shared/model/link-types.ts';
import type { Candidate } from './candidates.ts';

/** What a mark can be linked with: another mark, or the selected words, marked with a tag for it. */
export type PickerItem =
  | { readonly kind: 'words'; readonly key: string; readonly tag: string; readonly choices: readonly LinkChoice[] }
  | ({ readonly kind: 'mark'; readonly key: string } & Candidate);

/** The selected words, once for each tag that goes with the mark's own; then the marks. */
export function itemsOf(tag: string, hasWords: boolean, candidates: readonly Candidate[]): readonly PickerItem[] {
  const tags = hasWords ? linkedTags(tag).filter((other) => other !== tag) : [];
  return [
    ...tags.map(
      (other): PickerItem => ({ kind: 'words', key: other, tag: other, choices: linkChoices(tag, other).slice(0, 1) }),
    ),
    ...candidates.map((candidate): PickerItem => ({ kind: 'mark', key: candidate.mark.id, ...candidate })),
  ];
}
