import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');

/** The page of projects, and the ways to one. */
export const projects: Words['projects'] = {
  recent: 'المشاريع الأخيرة',
  opening: 'جارٍ فتح المشروع…',
  none: 'لا شيء هنا بعد. هل Postil جديد عليك؟ المشروع النموذجي مكان مناسب لتجربة وضع العلامات.',
  sharedThrough: (hub) => `مشترك عبر ${isolate(hub)}`,
  onThisComputer: 'على هذا الحاسوب',
  remove: (name) => `حذف «${isolate(name)}»`,
  dropFile: 'أفلت ملف Postil هنا لفتحه',
  snapshots: 'اللقطات',
  settings: 'الإعدادات',
  create: 'مشروع جديد',
  createHint: 'ابدأ بمشروع فارغ ثم أفلت المقالات فيه.',
  sample: 'فتح المشروع النموذجي',
  sampleHint: 'بضع مقالات قصيرة عن حدث واحد، للتجربة.',
  join: 'الانضمام عبر مركز',
  joinHint: 'بعنوان ودعوة من زميل.',
  openFile: 'فتح ملف Postil',
  openFileHint: 'يُضاف عمله إلى ما هو هنا.',
  createLead: 'يضم المشروع المقالات وكل ما وُضع فيها من علامات. ويبقى على هذا الحاسوب إلى أن تشاركه.',
  createVerb: 'إنشاء',
  rename: 'إعادة تسمية المشروع',
  renameLead: 'يرى الاسمَ الجديد كلُّ من يعمل على المشروع.',
  renameVerb: 'إعادة التسمية',
  name: 'الاسم',
  joinLead: 'المركز يُبقي المشروع واحدًا لكل من يعمل عليه. من دعاك أرسل إليك رابطًا، أو عنوانًا ورمزًا.',
  joinVerb: 'انضمام',
  joinAndSend: 'الانضمام وإرساله',
  joinAndLeave: 'ترك ذلك المركز والانضمام',
  memberByNow:
    'لم يذهب إلى المركز شيء مما هو هنا. وهو يعدّك عضوًا منذ الآن؛ فإن اخترت «إلغاء» بقي المشروع هنا كما هو، ولك أن تعود بالدعوة نفسها.',
  joining: 'جارٍ الانضمام…',
  joinWhere: 'أرسلها إليك من دعاك.',
  inFileAlready: (name) => `كل ما في الملف كان في «${isolate(name)}» من قبل`,
  onlyWaiting: (n, name) =>
    `لم يدخل جديد إلى «${isolate(name)}» بعد: في الملف خطوات لأشخاص لا يعرفهم هذا المشروع تنتظر القبول، عددها ${plural(n, { other: '#' })}.`,
  fileBrought: (n, name) => `أضاف الملف إلى «${isolate(name)}» خطوات جديدة عددها ${plural(n, { other: '#' })}`,
  waitToBeAdmitted: (n) => `وبانتظار القبول خطوات لأشخاص لا يعرفهم هذا المشروع، عددها ${plural(n, { other: '#' })}.`,
};
