import type { Words } from '../words.ts';

/** The pane beside the text. */
export const inspector: Words['inspector'] = {
  droppedBy: (name) => `أسقط ${name} هذه العلامة وأنت تعمل عليها.`,
  droppedHint: 'ما تضبطه هنا بعد الآن يُبقيها إلى أن تقررا معًا.',
  bringBack: 'استعدها',
  letGo: 'اتركها',
};
