import type { Tasks } from '../platform/jobs/jobs.ts';
import { type ReflectParts, reflectWorkspace } from './reflect.ts';

/** Background work of the module. Reflections of one workspace run one after another (the job's queue). */
export function insightTasks(parts: ReflectParts): Tasks {
  return {
    tasks: {
      'insights.reflect': async ({ workspaceId }) => reflectWorkspace(parts, String(workspaceId)),
    },
  };
}
