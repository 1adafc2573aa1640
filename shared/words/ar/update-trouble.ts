import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** Updating the desktop app. */
export const updateTrouble: Words['updateTrouble'] = {
  didNotWork: 'لم ينجح التحديث',
  staysAsItIs: (why) => `${why} يبقى هذا الإصدار كما هو.`,
  retry: 'حاول من جديد لاحقًا',
  byHand: (homepage) => `احصل على الإصدار الجديد من ${isolate(homepage)}`,
  full: 'امتلأ القرص: أفرغ بعض المساحة وحاول من جديد.',
  diskImage: 'يعمل Postil من صورة قرص: انقله إلى مجلد التطبيقات وحاول من جديد.',
  forbidden: (byHand) => `لا يُسمح لـPostil بالكتابة حيث ثُبّت: ${byHand}.`,
  damaged: (retry, byHand) => `ما جاء كان تالفًا فحُذف. ${retry}، أو ${byHand}.`,
  unsigned: (byHand) => `ما جاء لم يوقّعه صانعو Postil هذا فحُذف: ${byHand}.`,
  noneHere: (retry, byHand) => `ليس في المكان الذي تأتي منه التحديثات ما يناسب هذا الحاسوب. ${retry}، أو ${byHand}.`,
  away: 'تعذّر الوصول إلى المكان الذي تأتي منه التحديثات: راجع الاتصال وحاول من جديد.',
  other: (retry, byHand, why) => `${retry}، أو ${byHand}. (${isolate(why)})`,
};
