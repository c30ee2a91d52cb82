const special = /["\\]/;
const specials = /["\\]/g;

/**
 * Writes an array as PostgreSQL reads it (manual, 8.15.2), for a column of `unnest`. The driver does so too, in twice the
 * time, which counts where a statement carries thousands of rows.
 *
 * @returns such as `{"a","say \"b\"",NULL,1.5}`
 */
export function arrayLiteral(values: readonly (string | number | boolean | null)[]): string {
  let literal = '';
  for (const value of values) {
    if (literal !== '') literal += ',';
    if (value === null) literal += 'NULL';
    else if (typeof value === 'string') literal += `"${special.test(value) ? value.replace(specials, '\\$&') : value}"`;
    else literal += String(value);
  }
  return `{${literal}}`;
}
