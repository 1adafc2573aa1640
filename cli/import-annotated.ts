import { fail, ok, type Result } from '../shared/base/result.ts';
import type { ForeignDocument } from '../shared/formats/foreign.ts';
import { ground } from '../shared/formats/import/ground.ts';
import { labelMap, labelsOf } from '../shared/formats/import/label-map.ts';
import { planImport } from '../shared/formats/import/plan.ts';
import { ingestText } from '../shared/ingest/ingest.ts';
import { articleIdOf } from '../shared/model/ids.ts';
import { addArticle } from './add-article.ts';
import type { Author } from './author.ts';
import { importMarks } from './import-marks.ts';
import type { ProjectFile } from './project-file.ts';

/** What came in. */
export interface AnnotatedCount {
  articles: number;
  marks: number;
  links: number;
  already: number;
  leftOutMarks: number;
  leftOutLinks: number;
}

/**
 * Brings documents with their annotations into a project file: all of them or, when one is refused, none, for the file is
 * saved only afterwards. What the documents themselves know of an article goes before what its text says.
 */
export function importAnnotated(
  file: ProjectFile,
  author: Author,
  documents: readonly ForeignDocument[],
  told: readonly string[],
): Result<AnnotatedCount> {
  const labels = labelMap(labelsOf(documents).keys(), told);
  if (!labels.ok) return labels;
  const count: AnnotatedCount = { articles: 0, marks: 0, links: 0, already: 0, leftOutMarks: 0, leftOutLinks: 0 };
  for (const document of documents) {
    const grounded = ground(document);
    const article = ingestText(document.text);
    if (!grounded.ok || !article.ok) {
      const { message } = grounded.ok ? (article as { message: string }) : grounded;
      return fail('document', `${document.name}: ${message}`);
    }
    const { meta, zones, text } = article.value;
    const known = Object.fromEntries(
      Object.entries(document.meta).filter(([key, value]) => key in meta && value !== ''),
    );
    if (addArticle(file, author, { text, zones, meta: { ...meta, title: meta.title || document.name, ...known } }))
      count.articles++;
    const plan = planImport(grounded.value, labels.value);
    const made = importMarks(file, author, articleIdOf(text), plan);
    count.marks += made.marks;
    count.links += made.links;
    count.already += made.already;
    count.leftOutMarks += plan.leftOut.marks;
    count.leftOutLinks += plan.leftOut.links;
  }
  return ok(count);
}
