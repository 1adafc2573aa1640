import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** Annotated files that cannot be read, or not be brought in. */
export const importMarksTrouble: Words['importMarksTrouble'] = {
  inFile: (file, message) => `${isolate(file)}: ${message}`,
  notUtf8: 'ليس الملف بترميز UTF-8. احفظه بترميز UTF-8 ثم أدخله من جديد.',
  zipTooLarge: 'يُفكّ هذا الملف المضغوط إلى أكثر مما يأخذه Postil دفعة واحدة. فُكّه وأدخل أجزاءه.',
  zipBroken: 'هذا الملف المضغوط مقطوع أو تالف أو مقفل. فُكّه وأدخل المجلد.',
  noFormat: (names) => `لم توجد علامات بصيغة يعرفها Postil (${isolate(names)}). قل بأي صيغة هي، أو اختر ملفات أخرى.`,
  writtenOnly: (names) =>
    `يكتب Postil ملفات كهذه (${isolate(names)}) كما تكتبها أدوات أخرى، لكنه لا يقرأ Parquet ولا CAS ولا جداول التصريحات. أدخل بدلًا منها تصديرًا بصيغة JSON Lines.`,
  noDocuments: 'لا مستندات معلّمة في هذه الملفات. اختر غيرها.',
  noTasks: 'ليست هذه قائمة مهام. صدّرها من Label Studio بصيغة JSON.',
  noAnn: 'لا يوجد ملف .ann. اختر المجلد الذي فيه هذه الملفات.',
  noTxt: (ann) => `${isolate(ann)}: ينقصه ملف .txt الذي يحمل اسمه. ضعه بجانب ملف .ann.`,
  emptyTable: 'لا صفوف في هذا الجدول. اختر ملفًا آخر.',
  brokenRow: (row) => `ليس في الصف ${isolate(row)} ما تسمّيه الترويسة من خانات. احفظ الجدول من جديد بصيغة CSV.`,
  noSpanTable: 'لا جدول هنا فيه أعمدة للنص والبداية والنهاية والتسمية. سمّها في صفه الأول.',
  noTextFor: (row, id) => `الصف ${isolate(row)}: لا نص لـ «${isolate(id)}». أدخل جدول النصوص أو ملفاتها مع هذا الجدول.`,
  atRow: (row, what) => `الصف ${isolate(row)}: ${what}.`,
  notAtPlace: (quote) => `لا يوجد «${isolate(quote)}» في النص حيث يقول الصف`,
  stopped: 'لم يستطع Postil قراءة هذه الملفات: توقف قارئها. حاول بعدد أقل منها، وأبلغ عنه من فضلك.',
  mayNotImport: 'لا يُدخل العلامات إلا المالكون والقيّمون. اطلب ذلك من أحدهم.',
  unreadFiles: 'تعذّرت قراءة الملفات: هل نُقلت؟ اخترها من جديد.',
  notWritten: (document, why) => `لم يدخل ${isolate(document)}: ${why}`,
  textChanged: 'صحّح أحدهم مقاله للتوّ. أدخله مرة أخرى.',
  independent: 'مقاله يُعلَّم على استقلال، ولا يدخل شيء في علامات الفريق حتى يُكشف.',
};
