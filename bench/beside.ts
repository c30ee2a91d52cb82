import { bodiesOf, makeMessages } from './messages.ts';
import { client, type Served, type Workspace } from './served.ts';

/** Batches that are made beforehand and sent once; after them the ingest pauses, which a result then says. */
const batches = 1000;

/** Sends batches of 1,000 messages one after the other while the work runs. @returns how many messages were taken */
export async function whileIngesting<T>(
  { server }: Served,
  workspace: Workspace,
  work: () => Promise<T>,
): Promise<{ result: T; taken: number }> {
  const program = client(server.url, workspace, 1);
  let taken = 0;
  let over = false;
  async function ingest(): Promise<void> {
    for (let batch = 0; batch < batches && !over; batch += 1) {
      const [body] = bodiesOf(makeMessages(1000, `beside${batch}`));
      if (body) await program.post('/interactions', body);
      taken += 1000;
    }
  }
  const ingesting = ingest();
  try {
    const result = await work();
    return { result, taken };
  } finally {
    over = true;
    await ingesting;
    program.close();
  }
}
