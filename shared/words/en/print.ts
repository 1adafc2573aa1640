/** An article on paper. */
export const print = {
  marks: 'Marks',
  contested: 'contested',
};
