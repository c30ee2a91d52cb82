import type { Tasks } from '../platform/jobs/jobs.ts';
import { StaleModelError } from './errors.ts';
import { type ReflectParts, reflectWorkspace } from './reflect.ts';

/** Background work of the module. Reflections of one workspace run one after another (the job's queue). */
export function insightTasks(parts: ReflectParts): Tasks {
  return {
    tasks: {
      'insights.reflect': async ({ workspaceId }) => {
        try {
          await reflectWorkspace(parts, String(workspaceId));
        } catch (error) {
          if (!(error instanceof StaleModelError)) throw error; // another one did the work
        }
      },
    },
  };
}
