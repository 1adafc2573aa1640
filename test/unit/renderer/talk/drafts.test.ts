import { expect, it } from 'vitest';
import { draftOf, keepDraft } from '../../../../renderer/talk/drafts.ts';

it('a reply that was only opened is no draft, and one that was emptied is none any more', () => {
  const drafts = new Map<string, string>();
  keepDraft(drafts, 're x', '');
  expect(draftOf(drafts, 're x')).toBeNull();
  keepDraft(drafts, 're x', 'Half');
  expect(draftOf(drafts, 're x')).toBe('Half');
  keepDraft(drafts, 're x', ' ');
  expect(draftOf(drafts, 're x')).toBeNull();
});
