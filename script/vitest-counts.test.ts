import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { countReport } from './vitest-counts.ts';

/** Writes a report of one file a row: its status, then the status of each of its tests. */
function report(...files: [status: string, ...tests: string[]][]): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'report.json');
  const testResults = files.map(([status, ...tests]) => ({
    status,
    assertionResults: tests.map((result) => ({ status: result })),
  }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

test('each test counts once, and pending ones as skipped', () => {
  const path = report(['passed', 'passed', 'pending'], ['failed', 'passed', 'failed', 'todo']);
  expect(countReport(path, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

test('a file that could not be loaded counts as one failure', () => {
  expect(countReport(report(['passed', 'passed'], ['failed']), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a failed run is never counted as a success', () => {
  expect(countReport(report(['passed', 'passed']), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(countReport('there/is/no/report.json', 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a run without any test is a failure', () => {
  expect(countReport(report(), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
