import { expect, test } from 'vitest';
import { articlesOf } from '../../../../renderer/store/articles-view.ts';
import { listed } from '../../../../renderer/workbench/use-project-views.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import type { IndexedArticle } from '../../../../shared/model/indexed-article.ts';
import { makeArticle } from '../../../../shared/model/records.ts';
import { ANA, Device } from '../../../kit/people.ts';

const counted = (opening: string) => ({ opening }) as IndexedArticle; // as much of it as a row shows

test('an article keeps its row until the row shows something else', () => {
  const ana = new Device(ANA);
  const aid = articleIdOf('The quay.');
  ana.act([makeArticle({ aid, title: '', outlet: '', byline: '', date: '', url: '', language: 'en' })]);
  const [view] = articlesOf(ana.fold).map((article) => ({ ...article, apart: null, assigned: [] }));
  const known = counted('The quay.');
  const row = listed(view!, known, 0); // it was made
  expect(row).toMatchObject({ aid, heading: 'The quay.', cameIn: 0 });
  expect(listed(view!, known, 0), 'the same').toBe(row);
  expect(listed(view!, known, 2)).toMatchObject({ cameIn: 2 });
  expect(listed(view!, counted('The pier.'), 2)).toMatchObject({ heading: 'The pier.', cameIn: 2 });
  expect(listed({ ...view!, title: 'Harbour' }, known, 2)).toMatchObject({ heading: 'Harbour' });
});
