import { expect, it } from 'vitest';
import { draftOf, draftsIn, isAsSent, keepDraft } from '../../../../renderer/talk/drafts.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';

it('a reply that was only opened is no draft, and one that was emptied is none any more', () => {
  const drafts = new Map<string, string>();
  keepDraft(drafts, 're x', '');
  expect(draftOf(drafts, 're x')).toBeNull();
  keepDraft(drafts, 're x', 'Half');
  expect(draftOf(drafts, 're x')).toBe('Half');
  keepDraft(drafts, 're x', ' ');
  expect(draftOf(drafts, 're x')).toBeNull();
});

it('what was written on while a comment was being sent is not taken for what was sent', () => {
  const drafts = new Map<string, string>();
  keepDraft(drafts, 're x', 'Half ');
  expect(isAsSent(drafts, 're x', 'Half')).toBe(true);
  keepDraft(drafts, 're x', 'Half, and the other');
  expect(isAsSent(drafts, 're x', 'Half')).toBe(false);
  keepDraft(drafts, 're x', '');
  expect(isAsSent(drafts, 're x', 'Half')).toBe(true);
});

it('a half-written comment is there when one comes back to the article, and nowhere else', () => {
  const session = {};
  const [here, there] = [articleIdOf('The quay.'), articleIdOf('The dam.')];
  keepDraft(draftsIn(session, { aid: here, set: 'team' }), '', 'Half');
  expect(draftOf(draftsIn(session, { aid: here, set: 'team' }), '')).toBe('Half');
  expect(draftOf(draftsIn(session, { aid: there, set: 'team' }), '')).toBeNull();
  expect(draftOf(draftsIn({}, { aid: here, set: 'team' }), '')).toBeNull();
});
