/** Files of annotations that other tools exchange, where they cannot be read. */
export const exchangeTrouble = {
  notJson: (line: number, column: number) =>
    `Line ${line}, column ${column}: from here on it is not JSON; the file may have been cut short. Export it again.`,
  /** With one of the phrases of `exchange`. */
  annotation: (number: number, flaw: string) => `Annotation ${number}: ${flaw}. Mend it, or take it out of the file.`,
  pagesElsewhere: 'This collection names its pages only, which lie in other files. Bring in those files.',
  noText: (iri: string) =>
    `The file holds no texts, and none of those it annotates is here (${iri} for one). Bring in the articles with these addresses first.`,
  /** A REFI-QDA project, with why its XML is not read. */
  xml: (line: number, column: number, why: string) =>
    `Line ${line}, column ${column} of project.qde: ${why}. Export the project again.`,
  noSelection: (line: number, start: string, end: string) =>
    `Line ${line} of project.qde: a selection goes from “${start}” to “${end}”, which are no positions. Export the project again.`,
  notZip: 'This is no REFI-QDA project, for it is no zip. Export the project again as .qdpx.',
  zipBroken: 'This project file is damaged or was cut short. Copy it or export it again.',
  zipTooLarge: 'This project has more files than Postil takes in. Export it in parts.',
  noProject: 'There is no project.qde in this file. Export the project again as .qdpx.',
  noSources: 'No text of this project is inside its file. Export it with its sources included.',
  lockedEntry: (path: string) =>
    `${path} in the project is locked or packed in an unusual way. Export the project again.`,
  entryTooLarge: (path: string) => `${path} in the project unpacks to more than Postil takes in. Export it in parts.`,
  entryNotUtf8: (path: string) => `${path} in the project is not in UTF-8. Export the project again.`,
  whichUnit:
    'Its positions could count either of two things, and nothing tells which. Say what they count: UTF-16 units (NVivo) or code points (QualCoder).',
  nothing: 'Nothing in this file annotates a text. Export it again together with its annotations.',
};
