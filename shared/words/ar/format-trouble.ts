import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** A file of brat's and a line of it. */
const inBrat = (file: string, number: number): string => `${isolate(`${file}.ann`)}، السطر ${isolate(number)}`;

/** Datasets that cannot be read, or that an export does not find as it wrote them. */
export const formatTrouble: Words['formatTrouble'] = {
  atLine: (number, what) => `السطر ${isolate(number)}: ${what}`,
  notJson: 'ليس هذا كائن JSON كاملًا؛ ربما قُطع الملف. صدّره من جديد.',
  notARow: (flaw) => `ليس هذا صفًا من مجموعة بيانات Postil: ${isolate(flaw)} غير صحيح. صدّره من جديد.`,
  theRow: 'الصف نفسه',
  misplaced: (number, mark, quote) =>
    `السطر ${isolate(number)}: العلامة ${isolate(mark)} على «${isolate(quote)}» ليست حيث تقول مواضعها. صدّر مجموعة البيانات من جديد.`,
  noLabel: (number) => `السطر ${isolate(number)}: لا كلمة فيه معها تسمية.`,
  badLabel: (number, label) =>
    `السطر ${isolate(number)}: ليست «${isolate(label)}» تسمية مثل ${isolate('B-claim')} أو ${isolate('O')}.`,
  bratLine: (file, number, line) => `${inBrat(file, number)}: ليس هذا سطرًا من أسطر brat: «${isolate(line)}».`,
  bratMissing: (file, number, id) => `${inBrat(file, number)}: لا يوجد ${isolate(id)} في هذا الملف.`,
  bratMisplaced: (file, number, quote) =>
    `${inBrat(file, number)}: لا يوجد «${isolate(quote)}» في النص حيث يقول السطر.`,

  checkFailed: (title, what) =>
    `أُوقف التصدير ولم يبق منه شيء: في «${isolate(title)}»، ${what}. حاول من جديد، وأبلغ عنه من فضلك إن تكرر.`,
  notUtf8: 'ما كُتب ليس بترميز UTF-8',
  notReadBack: (why) => `تعذّرت إعادة قراءة المقال (${isolate(why)})`,
  otherArticle: (aid) => `وُجد مقال آخر (${isolate(aid)}) مكانه`,
  otherText: 'ليس النص المكتوب هو النص الذي عُلّم',
  otherCount: (written, read) => `عدد العلامات المكتوبة ${isolate(written)}، لكن قُرئ منها ${isolate(read)}`,
  otherPlace: 'وُجدت علامة في غير مكانها أو بوسم آخر',
  otherWords: (mark, tag, quote, found) =>
    `العلامة ${isolate(mark)} (${isolate(tag)}) على «${isolate(quote)}» تُقرأ «${isolate(found)}» عند قصّها`,
};
