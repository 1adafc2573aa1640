import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');

/** What this computer's disk refuses: saving, the data folder's files, snapshots, deleting. */
export const diskTrouble: Words['diskTrouble'] = {
  full: 'امتلأ القرص: أفرغ بعض المساحة، ولم يمسّ ذلك ما حُفظ من قبل.',
  forbidden: `لا يُسمح لـPostil بالكتابة في مجلد بياناته: راجع أذون المجلد، أو سمِّ مجلدًا آخر بالخيار ${isolate('--data-dir')}.`,
  damaged: 'الملف تالف: شغّل Postil من جديد، فهو يُبقي ما تمكن قراءته.',
  refused: (why) => `رفض القرص (${isolate(why)}): افحصه، ثم شغّل Postil من جديد.`,

  notSaved: {
    'disk-full': 'امتلأ قرص هذا الحاسوب: ما تفعله الآن لا يُحفظ. أفرغ بعض المساحة، ولم يمسّ ذلك ما حُفظ من قبل.',
    'read-only': 'لا يُسمح لـPostil بالكتابة في مجلد بياناته: ما تفعله الآن لا يُحفظ. راجع أذون المجلد.',
    damaged:
      'ملف عملك المحفوظ تالف: ما تفعله الآن لا يُحفظ. احفظ المشروع كملف، ثم شغّل Postil من جديد: فهو يُبقي ما تمكن قراءته.',
    io: 'رفض قرص هذا الحاسوب الكتابة: ما تفعله الآن لا يُحفظ. احفظ المشروع كملف على قرص آخر.',
  },
  fileUnreadable: (file, why, kept) =>
    `تعذّرت قراءة الملف ${isolate(file)} (${isolate(why)})؛ حُفظ باسم ${isolate(kept)}، ويبدأ Postil بملف جديد.`,
  notJson: 'ليس بصيغة JSON',
  otherFields: 'حقوله ليست كما يُتوقع',
  waitingUnreadable: (why, kept) =>
    `تعذّرت قراءة عمل كان بانتظار القبول (${isolate(why)})؛ حُفظ باسم ${isolate(kept)}. اطلب الملف الذي جاء معه مرة أخرى.`,

  logNotOpened: (file, why) => `تعذّر فتح عملك المحفوظ في ${isolate(file)}. ${why}`,
  logChanged:
    'غيّر القرص شيئًا كان محفوظًا، فتركه Postil جانبًا. يعود ما ينقص من المركز، أو من «اللقطات» في القائمة. افحص هذا القرص.',
  logDamaged: (kept, read, copy) =>
    `كان ملف عملك المحفوظ تالفًا؛ حُفظ باسم ${isolate(kept)} وأُنشئ ملف جديد. ${read}${copy}. افحص هذا القرص.`,
  logReadAll: (n) => `قُرئ كل ما وُجد فيه من أجزاء (${plural(n, { other: '#' })})`,
  logRead: (n, all) => `قُرئ من أجزائه ${plural(n, { other: '#' })} من أصل ${plural(all, { other: '#' })}`,
  logFromSnapshot: '، وعاد أيضًا ما في أحدث لقطة',
  newerLog: (version, ours) =>
    `كُتب ملف عملك المحفوظ بإصدار أحدث من Postil (إصداره ${isolate(version)}، وهذا يقرأ ${isolate(ours)}). حدّث Postil لفتحه.`,
  relisted: 'أُعيد إنشاء قائمة المشاريع من عملك المحفوظ. وما كان منها على مركز فعليك الانضمام إليه هناك من جديد.',

  rescueFailed: (why) => `تعذّرت كتابة نسخة الإنقاذ. ${why} أبقِ هذه النافذة مفتوحة.`,
  setAsideFailed: (why) => `تعذّرت تنحية عمل من لا يعرفهم المركز. ${why}`,
  changedElsewhere: 'تغيّر هذا في هذه الأثناء في نافذة أخرى. أغلق النوافذ الأخرى وحاول من جديد.',
  replaced:
    'حذفت نافذة أخرى هذا، أو نحّت ما يرفضه المركز منه. أعد تحميل هذه النافذة للمتابعة: ما تفعله فيها الآن لا يُحفظ.',

  noDailySnapshot: (why) => `لقطة اليوم ناقصة. ${why}`,
  snapshotNotMade: (why) => `تعذّر أخذ اللقطة. ${why}`,
  nothingBroughtBack: (why) => `لم يُستعد شيء: لا بد أن يُحفظ أولًا ما هو هنا الآن. ${why}`,
  snapshotGoneAtOnce: 'أُزيلت اللقطة حالما أُخذت. خذ لقطة أخرى.',
  snapshotGone: 'لم تعد هذه اللقطة موجودة. اختر غيرها.',
  snapshotDamaged: 'هذه اللقطة تالفة: لا يمكن استعادة شيء منها. اختر غيرها.',
  newerCopy: 'هذه النسخة من صنع إصدار أحدث من Postil. حدّث Postil لفتحها.',

  notAllDeleted: (why) => `لم يُحذف كله. ${why} ثم احذفه من جديد.`,
  stillHere: (why) => `ما زال على هذا الحاسوب جزء من شيء حذفته. ${why}`,
};
