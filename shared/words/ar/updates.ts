import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** Looking for newer versions, and fetching them. */
export const updates: Words['updates'] = {
  ok: 'حسنًا',
  notItself: 'هذه النسخة من Postil لا تحدّث نفسها',
  fromSources: 'تعمل من المصدر: اجلب أحدث نسخة منه وشغّلها من جديد.',
  asPackage: (homepage) => `ثُبّتت كحزمة، فيحدّثها مدير الحزم في النظام، أو الحزمة الأحدث من ${isolate(homepage)}.`,
  byHand: (homepage) => `صُنعت من دون عنوان للبحث عن التحديثات. الإصدارات الجديدة في ${isolate(homepage)}.`,
  upToDate: 'لديك أحدث إصدار من Postil',
  newest: (version) => `هذا هو الإصدار ${isolate(version)}، وهو الأحدث.`,
  isOut: (version) => `صدر Postil ${isolate(version)}`,
  isOutUnasked: (version) => `صدر Postil ${isolate(version)}: يجلبه «البحث عن تحديثات…» في قائمة «مساعدة».`,
  isOutHow: 'يُنزَّل وأنت تتابع عملك، ولا يحل محل هذا الإصدار إلا حين تأذن.',
  download: 'تنزيل',
  notNow: 'ليس الآن',
  downloading: (version, perCent) => `جارٍ تنزيل Postil ${isolate(version)}: ${isolate(`${perCent} %`)}`,
  downloadingHow: 'يمكنك متابعة العمل. يسألك Postil مرة أخرى قبل أن يعيد التشغيل.',
  goOn: 'متابعة',
  stopDownload: 'إيقاف التنزيل',
  isReady: (version) => `Postil ${isolate(version)} جاهز`,
  isReadyHow: 'يحل محل هذا الإصدار حين يُعاد تشغيل Postil. وتُسأل أولًا عما لم يُحفظ.',
  restartNow: 'إعادة التشغيل الآن',
  whenQuit: 'حين أُنهي Postil',
};
