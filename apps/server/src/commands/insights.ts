import { writeFile } from 'node:fs/promises';
import { rejectAsJson } from '../channels/index.ts';
import { insightsReport } from '../report/html.ts';
import { insightsOfFile } from '../report/insights-of-file.ts';
import { insightsTable } from '../report/table.ts';
import { type Command, exit } from './command.ts';
import { fileChoices, fileDetails, fileOptions, openSource, progressLine } from './source.ts';

const shownRejects = 5;

export const insights: Command = {
  name: 'insights',
  usage: 'FILE [--json] [--html OUT] [--format F] [--map FIELD=COLUMN,…] [--no-ungrouped]',
  summary: 'Gives the ranked insights of a file of feedback, without database or server',
  details: [
    ...fileDetails,
    '--html OUT           also writes a report that stands alone in one file',
    '--no-ungrouped       puts every text into its nearest insight',
  ],
  options: { ...fileOptions, html: { type: 'string' }, 'no-ungrouped': { type: 'boolean' } },
  async run({ args, values, output }) {
    const source = await openSource(args[0]);
    const startedAt = performance.now();
    let rejects = 0;
    const { document, messages } = await insightsOfFile({
      ...fileChoices(values),
      bytes: source.bytes,
      fileName: source.fileName,
      now: new Date(),
      ungrouped: values['no-ungrouped'] !== true,
      onRead: (rows) => output.progress(progressLine(rows, source, startedAt)),
      onGrouping: (count) => output.progress(`grouping ${count.toLocaleString('en')} messages …`),
      onReject: (row) => {
        rejects += 1;
        if (rejects <= shownRejects) output.say(`rejected ${rejectAsJson(row)}`);
      },
    });
    if (rejects > shownRejects) output.say(`… and ${rejects - shownRejects} more rejected rows`);
    if (typeof values.html === 'string') {
      await writeFile(values.html, insightsReport(document, messages, source.fileName));
      output.say(`The report is in ${values.html}`);
    }
    output.result(document, () => insightsTable(document, process.stdout.columns ?? 100));
    return rejects > 0 ? exit.withRejects : exit.done;
  },
};
