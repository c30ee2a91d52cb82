import { existsSync, readFileSync } from 'node:fs';

/** How many checks or tests ended how. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts a vitest run from its JSON report and its exit code.
 *
 * A file that could not be loaded has no tests and counts as one failure. So does a run that failed without a failed
 * test (an error outside every test, or no tests at all), because a total must never look better than the exit code.
 *
 * @param path     the report; may be missing when vitest itself broke
 * @param exitCode of the vitest process
 */
export function countReport(path: string, exitCode: number): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  if (existsSync(path)) {
    const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
    for (const file of report.testResults) {
      if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) counts.failed++;
      for (const { status } of file.assertionResults) {
        if (status === 'passed') counts.passed++;
        else if (status === 'failed') counts.failed++;
        else counts.skipped++;
      }
    }
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  if (exitCode === 0 && counts.passed === 0) counts.failed++;
  return counts;
}
