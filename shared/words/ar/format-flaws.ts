import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** What is not right in a file of annotations: phrases that end up in a sentence which names the file or the line. */
export const formatFlaws: Words['formatFlaws'] = {
  atLine: (number, flaw) => `السطر ${isolate(number)}: ${flaw}.`,
  inTask: (number, flaw) => `المهمة ${isolate(number)}: ${flaw}.`,
  theLine: 'السطر نفسه',
  theTask: 'المهمة نفسها',
  theFile: 'الملف نفسه',
  notAs: (what, tool) => `ليس ما في ${isolate(what)} كما يكتبه ${isolate(tool)}`,
  notJson: 'ليس هذا كائن JSON كاملًا',
  fileMissing: 'أحد ملفاته ناقص',
  noId: 'ليس له معرّف',
  noText: 'ليس له نص',
  missing: 'لم يوجد منه شيء',
  notAccepted: 'ليس مقبولًا',
  oldDoccano: `هو من إصدار قديم من doccano كان يسمّي التسميات بأرقام. صدّره من جديد بالإصدار ${isolate('1.4')} أو ما بعده`,
  otherTokens: (file) => `كلمات ${isolate(file)} ليست كلمات النص`,
  articleRow: 'صف المقال تالف',
  markRow: (mark) => `صف العلامة ${isolate(mark)} تالف`,
  rows: 'فيه صفوف تالفة',
  misplacedRegion: (id, quote) => `تقول المنطقة ${isolate(id)} «${isolate(quote)}»، لكن ذلك ليس في مكانها`,
  misplacedToken: (token) => `لا تقع الكلمة «${isolate(token)}» حيث تقول`,
  twoRegions: (id) => `لمنطقتين المعرّف نفسه ${isolate(id)}`,
  twoSpans: 'لمقطعين المعرّف نفسه',
  looseRegion: 'تذكر علاقة منطقة غير موجودة',
  looseSpan: (which) => `تذكر علاقة مقطعًا (${isolate(which)}) غير موجود`,
  noStretch: (start, end) => `لا مقطع في النص من ${isolate(start)} إلى ${isolate(end)}`,
};
