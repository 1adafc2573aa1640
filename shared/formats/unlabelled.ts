/** The label of what files mark without saying as what: a person maps it like any other. */
export const UNLABELLED = 'unlabelled';
