/**
 * The identifiers that the Hub of Hugging Face takes and a dataset may be under (huggingface.co/docs/hub/repositories-licenses).
 * Most are those of SPDX in lower case.
 */
const KNOWN: ReadonlySet<string> = new Set([
  ...['cc0-1.0', 'cc-by-2.0', 'cc-by-2.5', 'cc-by-3.0', 'cc-by-4.0', 'cc-by-sa-3.0', 'cc-by-sa-4.0', 'cc-by-nd-4.0'],
  ...['cc-by-nc-2.0', 'cc-by-nc-3.0', 'cc-by-nc-4.0', 'cc-by-nc-nd-3.0', 'cc-by-nc-nd-4.0'],
  ...['cc-by-nc-sa-2.0', 'cc-by-nc-sa-3.0', 'cc-by-nc-sa-4.0'],
  ...[
    'cdla-sharing-1.0',
    'cdla-permissive-1.0',
    'cdla-permissive-2.0',
    'etalab-2.0',
    'odc-by',
    'odbl',
    'pddl',
    'c-uda',
  ],
  ...['apache-2.0', 'mit', 'isc', 'zlib', 'unlicense', 'wtfpl', 'bsd-2-clause', 'bsd-3-clause', 'bsd-3-clause-clear'],
  ...[
    'mpl-2.0',
    'epl-1.0',
    'epl-2.0',
    'eupl-1.1',
    'eupl-1.2',
    'gpl-2.0',
    'gpl-3.0',
    'lgpl-2.1',
    'lgpl-3.0',
    'agpl-3.0',
  ],
  ...['gfdl', 'afl-3.0', 'artistic-2.0', 'bsl-1.0', 'ecl-2.0', 'lppl-1.3c', 'ms-pl', 'ncsa', 'ofl-1.1', 'osl-3.0'],
  'postgresql',
]);

/** Those that it calls otherwise than SPDX does. */
const CALLED: { readonly [spdx: string]: string } = {
  ...{ 'odc-by-1.0': 'odc-by', 'odbl-1.0': 'odbl', 'pddl-1.0': 'pddl', 'c-uda-1.0': 'c-uda' },
  ...{ 'gfdl-1.1': 'gfdl', 'gfdl-1.2': 'gfdl', 'gfdl-1.3': 'gfdl' },
};

/** What a card says of a licence. */
export interface CardLicence {
  readonly license: string;
  /** Of `other`: letters, digits, dots and hyphens. Left out where nothing of the name is left of these. */
  readonly license_name?: string;
  /** Of `other`, where an address was told. */
  readonly license_link?: string;
}

/**
 * A licence as a card of Hugging Face takes it: an identifier of the Hub's own list, else `other` with its name as an
 * identifier and its address. SPDX tells whether later versions of a licence hold as well; the Hub does not.
 */
export function licenceInCard(told: string): CardLicence {
  if (told === '') return { license: 'unknown' };
  const plain = told.toLowerCase().replace(/-(?:only|or-later)$/, '');
  const license = Object.hasOwn(CALLED, plain) ? CALLED[plain]! : plain;
  if (KNOWN.has(license)) return { license };
  const [link] = /https?:\/\/\S+/.exec(told) ?? [];
  const name = told
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return { license: 'other', ...(name && { license_name: name }), ...(link && { license_link: link }) };
}
