import { fail, ok, type Result } from '../shared/base/result.ts';
import type { ForeignDocument } from '../shared/formats/foreign.ts';
import { ground } from '../shared/formats/import/ground.ts';
import { knownMeta } from '../shared/formats/import/known-meta.ts';
import { labelMap, labelsOf } from '../shared/formats/import/label-map.ts';
import { addCounts, type Counts, notReadOf } from '../shared/formats/import/not-carried.ts';
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
  /** What came in otherwise than it stands in the files, or not at all, by what it is. */
  others: Counts;
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
  const count: AnnotatedCount = {
    ...{ articles: 0, marks: 0, links: 0, already: 0, leftOutMarks: 0, leftOutLinks: 0 },
    others: notReadOf(documents),
  };
  for (const document of documents) {
    const grounded = ground(document);
    const article = ingestText(document.text);
    if (!grounded.ok || !article.ok) {
      const { message } = grounded.ok ? (article as { message: string }) : grounded;
      return fail('document', `${document.name}: ${message}`);
    }
    const { zones, text } = article.value;
    const { meta, wrong } = knownMeta(document, article.value.meta);
    if (addArticle(file, author, { text, zones, meta })) count.articles++;
    const plan = planImport(grounded.value, labels.value);
    const made = importMarks(file, author, articleIdOf(text), plan);
    count.marks += made.marks;
    count.links += made.links;
    count.already += made.already;
    count.leftOutMarks += plan.leftOut.marks;
    count.leftOutLinks += plan.leftOut.links;
    count.others = addCounts(count.others, {
      'marks widened to whole characters': made.widened,
      'marks left out because they are too long': made.tooLong,
      'marks like others, with other attributes': plan.alike,
      ...Object.fromEntries(wrong.map((key) => [`articles without the ${key} told, which is none`, 1])),
    });
  }
  return ok(count);
}
