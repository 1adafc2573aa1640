/**
 * Files that lie beside annotated ones and hold no annotations of their own: what Postil writes beside a dataset (its report
 * of losses, datasheet, plot, tokens, schema, configuration, and tables that repeat or explain the marks), and settings and
 * caches of brat's.
 */
const SIDE = new RegExp(
  [
    /\.?(?:LOSSES|DATASHEET)\.md$/,
    /\.tags-per-outlet\.svg$/,
    /\.tokens\.jsonl$/,
    /(?:^|[/.])labeling_config\.xml$/,
    /\.schema\.json$/,
    /(?:^|\/)(?:annotation|visual|tools|kb_shortcuts)\.conf$/,
    /(?:^|\/)\.stats_cache$/,
    /(?:^|\/)TypeSystem\.xml$/,
    /\.(?:relations|registers)\.csv$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** Whether a file, by its path, is one of these: it is neither read nor counted as passed over. */
export const isSideFile = (path: string): boolean => SIDE.test(path);
