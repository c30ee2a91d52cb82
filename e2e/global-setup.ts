import type { TestProject } from 'vitest/node';
import { type Installation, startInstallation } from './installation.ts';
import { type Account, signUpByApi } from './team.ts';

/** One installation for all files, and one owner whose workspaces the tests use; each test has a workspace of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { installation, stop } = await startInstallation();
  project.provide('installation', installation);
  project.provide('owner', await signUpByApi(installation.url, 'Mara Lind'));
  return stop;
}

declare module 'vitest' {
  interface ProvidedContext {
    installation: Installation;
    owner: Account;
  }
}
