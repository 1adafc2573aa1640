/**
 * Tells the person something about this computer's files. `say` gives the sentence whenever it is asked, in the language of
 * the moment: a page that opens later speaks its own, and the journal English.
 */
export type Notice = (say: () => string) => void;
