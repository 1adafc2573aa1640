import * as v from 'valibot';

/** Of a web page (HyperText), ends are paths into it, and offsets of its words are told beside them. */
const Value = v.looseObject({
  start: v.optional(v.union([v.number(), v.string()])),
  end: v.optional(v.union([v.number(), v.string()])),
  globalOffsets: v.optional(v.looseObject({ start: v.number(), end: v.number() })),
  text: v.optional(v.union([v.string(), v.array(v.string())])),
  labels: v.optional(v.array(v.string())),
  hypertextlabels: v.optional(v.array(v.string())),
  choices: v.optional(v.array(v.string())),
  number: v.optional(v.number()),
});

const Item = v.looseObject({
  id: v.optional(v.string(), ''),
  type: v.string(),
  from_name: v.optional(v.string(), ''),
  value: v.optional(Value),
  from_id: v.optional(v.string(), ''),
  to_id: v.optional(v.string(), ''),
  labels: v.optional(v.nullable(v.array(v.string()))),
  direction: v.optional(v.nullable(v.string())),
  meta: v.optional(v.nullable(v.looseObject({ text: v.optional(v.unknown()) }))),
});

const Annotation = v.looseObject({
  result: v.array(Item),
  completed_by: v.optional(v.unknown()),
  created_username: v.optional(v.unknown()),
  set: v.optional(v.unknown()),
  was_cancelled: v.optional(v.boolean(), false),
});

const Prediction = v.looseObject({ result: v.optional(v.array(Item), []), model_version: v.optional(v.unknown()) });

/**
 * A task as Label Studio exports it (data_export/serializers.py, `BaseExportDataSerializer`). Its ordinary export has the
 * numbers of predictions alone; of drafts, all that they hold, or their numbers.
 */
export const Task = v.looseObject({
  id: v.optional(v.union([v.number(), v.string()])),
  data: v.record(v.string(), v.unknown()),
  meta: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
  annotations: v.optional(v.array(Annotation)),
  /** What annotations were called before version 1. */
  completions: v.optional(v.array(Annotation), []),
  drafts: v.optional(v.array(v.unknown()), []),
  predictions: v.optional(v.array(v.union([Prediction, v.number()])), []),
});

/** Where a region lies, and what is said of it. */
export type Value = v.InferOutput<typeof Value>;
/** One thing that is said: a region under its labels, a value of one, or a relation. */
export type Item = v.InferOutput<typeof Item>;
/** What one person said of a task. */
export type Annotation = v.InferOutput<typeof Annotation>;
