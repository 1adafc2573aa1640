import { missingCase } from '../../base/assert.ts';
import type { Json } from '../../base/canonical-json.ts';
import { FEATURES, type Feature } from './features.ts';

/**
 * What a Parquet file says under the key `huggingface`: the features of its columns, with the names of the labels
 * (huggingface/datasets, features.py, `Features.from_arrow_schema`).
 */
export const featuresMetadata = (labels: readonly string[]): string =>
  JSON.stringify({ info: { features: members(FEATURES, labels) } });

const members = (features: readonly Feature[], labels: readonly string[]): Json =>
  Object.fromEntries(features.map((feature) => [feature.name, inMetadata(feature, labels)]));

function inMetadata(feature: Feature, labels: readonly string[]): Json {
  switch (feature.type) {
    case 'string':
    case 'int32':
    case 'bool':
      return { dtype: feature.type, _type: 'Value' };
    case 'label':
      return { names: [...labels], _type: 'ClassLabel' };
    case 'struct':
      return members(feature.of, labels);
    case 'list':
      return [members(feature.of, labels)];
    default:
      return missingCase(feature);
  }
}

/** The names of the labels that a file's metadata under `huggingface` has; null when it is not as `featuresMetadata` writes it. */
export function labelsIn(metadata: string): readonly string[] | null {
  // Looked through member by member below.
  const parsed = JSON.parse(metadata) as { info?: { features?: { marks?: { label?: { names?: unknown } }[] } } };
  const names = parsed.info?.features?.marks?.[0]?.label?.names;
  return Array.isArray(names) && names.every((name) => typeof name === 'string') ? names : null;
}

/** The same features as a card's `dataset_info` has them (huggingface/datasets, features.py, `Features._to_yaml_list`). */
export const featuresInCard = (labels: readonly string[]): readonly Json[] => inCard(FEATURES, labels);

function inCard(features: readonly Feature[], labels: readonly string[]): Json[] {
  return features.map((feature): Json => {
    const { name } = feature;
    switch (feature.type) {
      case 'string':
      case 'int32':
      case 'bool':
        return { name, dtype: feature.type };
      case 'label':
        return { name, dtype: { class_label: { names: Object.fromEntries(labels.map((label, at) => [at, label])) } } };
      case 'struct':
        return { name, struct: inCard(feature.of, labels) };
      case 'list':
        return { name, list: inCard(feature.of, labels) };
      default:
        return missingCase(feature);
    }
  });
}
