/** Parts of an article that are no running text. */
export const zones = {
  article: 'Article',
  names: {
    heading: 'Heading',
    caption: 'Caption',
    dateline: 'Dateline',
    byline: 'Byline',
    list: 'List',
    boilerplate: 'Boilerplate',
  },
  change: (name: string) => `${name}: change what this part is`,
};
