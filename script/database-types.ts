/** Generates `database.generated.ts` from the migrations: `node script/database-types.ts DATABASE_URL` (an owner's, migrated or not). */
import { execFileSync } from 'node:child_process';
import { migrate } from '../apps/server/src/platform/database/migrate.ts';
import { schemas } from '../apps/server/src/platform/database/tables.ts';

const url = process.argv[2];
if (!url)
  throw new Error('expected the address of an empty database, for example postgres://owner@127.0.0.1:5432/scratch');
await migrate(url, 'only for generating types, never kept');
execFileSync(
  'npx',
  [
    'kysely-codegen',
    '--dialect=postgres',
    `--include-pattern=(${schemas.join('|')}).*`,
    '--type-mapping={"int8":"number"}',
    '--date-parser=string',
    '--out-file=apps/server/src/platform/database/database.generated.ts',
  ],
  { env: { ...process.env, DATABASE_URL: url }, stdio: 'inherit' },
);
