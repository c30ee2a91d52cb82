import { withDatabase } from '../installation.ts';
import { undoImport, workspaceOfImport } from '../undo.ts';
import { type Command, exit, WrongUseError } from './command.ts';

export const importUndo: Command = {
  name: 'import undo',
  usage: 'IMPORT_ID',
  summary: 'Takes an import back, exactly',
  details: ['IMPORT_ID            as the import gave it'],
  options: {},
  async run({ args, config, output }) {
    const importId = args[0];
    if (!importId || !/^[0-9a-f-]{36}$/.test(importId))
      throw new WrongUseError('name the IMPORT_ID that the import gave');
    return withDatabase(config(), async ({ db, clock }) => {
      const workspaceId = await workspaceOfImport(db, importId);
      if (!workspaceId) throw new WrongUseError(`there is no import ${importId}`);
      const removed = await undoImport(db, clock, { workspaceId, kind: 'system' }, importId);
      output.result({ removed }, () => `${removed} interactions were taken back.`);
      return exit.done;
    });
  },
};
