import { refusal, strict } from './strict.ts';

/** A dialog waits for a person; the test says what they answer (`app.evaluate(({ dialog }) => …)`). */
const unscripted = (name: string) => async (): Promise<never> => {
  throw refusal(`${name} has no answer; the test gives one with answerPath(…)`);
};

/** Electron's `dialog`. */
export const dialog = strict('dialog', {
  showOpenDialog: unscripted('showOpenDialog'),
  showSaveDialog: unscripted('showSaveDialog'),
  showMessageBox: unscripted('showMessageBox'),
  showErrorBox(title: string, content: string) {
    console.error(`[error box] ${title}: ${content}`);
  },
});
