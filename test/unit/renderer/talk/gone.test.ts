import { expect, it } from 'vitest';
import { goneWords } from '../../../../renderer/talk/gone.ts';
import { actId, newStepKey } from '../../../../shared/model/ids.ts';
import { comment, drop, edit, mark } from '../../../../shared/steps/commands.ts';
import { ANA, anchorAt, Device } from '../../../kit/people.ts';

it('a comment is gone when its mark is dropped, until that is brought back, and when it was withdrawn', () => {
  const ana = new Device(ANA);
  const about = ana.do(mark('claim', [anchorAt(0, 'one')]));
  const [on, of] = [ana.do(comment(about, 'on the mark', [])), ana.do(comment(null, 'of the article', []))];
  expect([on, of].map((id) => goneWords(ana.fold, id))).toEqual([null, null]);
  ana.do(drop(ana.fold.get(about)!));
  expect(goneWords(ana.fold, on)).toMatch(/^The mark of this comment was dropped\. Choose “Dropped” above/);
  ana.do(edit(ana.fold.get(about)!, { dropped: false }));
  expect(goneWords(ana.fold, on)).toBeNull();
  ana.do(drop(ana.fold.get(of)!));
  expect(goneWords(ana.fold, of)).toMatch(/^This comment was withdrawn by its author/);
  expect(goneWords(ana.fold, actId(newStepKey(ANA), 0))).toBeNull();
});
