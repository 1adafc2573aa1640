/** Whether no element has the focus: then keys are heard by the page alone, and a screen reader is sent to its top. */
export const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;
