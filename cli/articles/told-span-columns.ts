import { fail, ok, type Result } from '../../shared/base/result.ts';
import { SPAN_ROLES, type SpanRole, type SpanRoles } from '../../shared/formats/csv-spans/columns.ts';

/** Reads `--column start=von`, told once for each column of a table of spans that its name does not tell. */
export function toldSpanColumns(told: readonly string[]): Result<SpanRoles> {
  const roles: { [role in SpanRole]?: string } = {};
  for (const one of told) {
    const [, what = '', name = ''] = /^([a-z]+)=(.+)$/s.exec(one) ?? [];
    const role = SPAN_ROLES.find((each) => each === what);
    if (role === undefined)
      return fail(
        'column',
        `Postil does not know --column ${one}. Of a table of spans it says where ${SPAN_ROLES.join(', ')} stand, as in --column start=from.`,
      );
    roles[role] = name;
  }
  return ok(roles);
}
