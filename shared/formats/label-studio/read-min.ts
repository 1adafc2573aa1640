/**
 * A row of Label Studio's JSON_MIN, its flat form with a key for each control (labelstud.io/guide/export#JSON-MIN), as a
 * task in the full form; anything else as it is. There is a row for each annotation: rows of one text are several people's.
 */
export function taskOfMin(row: unknown): unknown {
  if (!isObject(row) || isObject(row.data) || !('annotation_id' in row || 'annotator' in row)) return row;
  const { annotation_id: _, annotator, id, lead_time: _lead, created_at: _made, updated_at: _changed, ...rest } = row;
  const data = Object.entries(rest).filter(([, value]) => !Array.isArray(value) || !value.some(isObject));
  const regions = Object.entries(rest).flatMap(([control, value]) =>
    Array.isArray(value) ? value.filter(isObject).map((region) => ({ control, region })) : [],
  );
  const labelled = regions.filter(({ region }) => Array.isArray(region.labels));
  const result = labelled.map(({ control, region }, at) => ({
    ...{ id: `r${at + 1}`, type: 'labels', from_name: control },
    value: region,
  }));
  const placeOf = ({ start, end }: Row): string => `${start} ${end}`;
  const idAt = new Map(result.map(({ id: region, value }) => [placeOf(value), region]));
  const values = regions.flatMap(({ control, region }) => {
    const of = idAt.get(placeOf(region));
    const type = 'choices' in region ? 'choices' : 'number' in region ? 'number' : 'textarea';
    // Of no region: the reader counts it.
    return 'labels' in region ? [] : [{ id: of ?? '', type, from_name: control, value: region }];
  });
  return {
    id,
    data: Object.fromEntries(data),
    annotations: [{ completed_by: annotator, result: [...result, ...values] }],
  };
}

type Row = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
