import type { Words } from '../words.ts';

/** What goes wrong with histories. */
export const historyTrouble: Words['historyTrouble'] = {
  notKept: 'لم تعد حال المقال في تلك اللحظة محفوظة. اختر لحظة بعدها.',
};
