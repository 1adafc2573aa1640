/** The first steps in the sample project. Keys stand between backticks. */
export const tour = {
  firstSteps: 'First steps',
  tryIt: (n: number, all: number) => `Try it, ${n} of ${all}`,
  wellDone: 'Well done',
  skip: 'Skip this step',
  end: 'End the first steps',
  steps: {
    figure: 'In “Calder Rose: what is known…”, select “328 people” and press `f`: a figure.',
    claim: 'Select “328 people were on board” and press `c`: a claim, over the figure. Marks may lie over one another.',
    retag: 'The claim is in hand. Press `a`: now it is an actor. The tag of every mark can be changed.',
    undo: 'An actor it is not. Press `Ctrl+Z` to take your last step back.',
    second:
      'Open “Minister calls Calder Rose fire…” in the list of articles. It has another number: mark “330 passengers and crew” as a figure.',
    export: 'Now take your marks with you: press `Ctrl+E`, choose where, and look at the file.',
  },
  over: 'That was the whole way, from text to dataset. The house at the top leads back to all projects, and to one of your own. `F1` opens the help, `?` shows every key.',
};
