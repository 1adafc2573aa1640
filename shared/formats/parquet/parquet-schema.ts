import type { SchemaElement } from 'hyparquet';
import { missingCase } from '../../base/assert.ts';
import { FEATURES, type Feature } from './features.ts';

/**
 * The columns as Parquet's flat list of schema elements. Lists have three levels, `list.element`, as the format's
 * specification wants them (apache/parquet-format, LogicalTypes.md, "Lists").
 */
export const parquetSchema = (): SchemaElement[] => [
  { name: 'schema', num_children: FEATURES.length },
  ...FEATURES.flatMap(elementsOf),
];

const OPTIONAL = { repetition_type: 'OPTIONAL' } as const;

function elementsOf(feature: Feature): SchemaElement[] {
  const { name } = feature;
  switch (feature.type) {
    case 'string':
      return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', ...OPTIONAL }];
    case 'int32':
      return [{ name, type: 'INT32', ...OPTIONAL }];
    case 'bool':
      return [{ name, type: 'BOOLEAN', ...OPTIONAL }];
    case 'label':
      return [{ name, type: 'INT64', ...OPTIONAL }];
    case 'struct':
      return [{ name, num_children: feature.of.length, ...OPTIONAL }, ...feature.of.flatMap(elementsOf)];
    case 'list':
      return [
        { name, converted_type: 'LIST', num_children: 1, ...OPTIONAL },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', num_children: feature.of.length, ...OPTIONAL },
        ...feature.of.flatMap(elementsOf),
      ];
    default:
      return missingCase(feature);
  }
}
