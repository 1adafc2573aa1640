/** An article on paper. */
export const print = {
  marks: 'Marks',
  contested: 'contested',
  pdfAt: (path: string) => `The PDF lies at ${path}.`,
};
