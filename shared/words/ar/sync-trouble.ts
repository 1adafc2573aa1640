import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** What goes wrong between this computer and the hub, and loses nothing. */
export const syncTrouble: Words['syncTrouble'] = {
  noLine: 'يجيب المركز لكن لا ينشأ معه اتصال دائم. على من يشغّله أن يتحقق من أن الوكيل الذي أمامه يمرّر WebSocket.',
  tooOld: (address) =>
    `المركز على ${isolate(address)} أحدث من إصدار Postil هذا. حدّث Postil؛ وحتى ذلك الحين يبقى كل شيء على هذا الحاسوب.`,
  tooNew: (address) =>
    `المركز على ${isolate(address)} أقدم من إصدار Postil هذا. اطلب ممن يشغّله أن يحدّثه؛ وحتى ذلك الحين يبقى كل شيء على هذا الحاسوب.`,
  notThere: (why) => `يبقى المشروع على عنوانه القديم: ${why}`,
};
