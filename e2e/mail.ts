import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Installation } from './installation.ts';

/** Waits for the mail to an address, and gives the link in it. Without a mail server, mail is written into a folder. */
export async function linkInMail({ data }: Installation, to: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => {
      link = (await mailsTo(join(data, 'mail'), to)).flatMap((text) => /https?:\/\/\S+/.exec(text)?.[0] ?? []).at(-1);
      return link;
    })
    .toBeDefined();
  if (!link) throw new Error(`expected a link in the mail to ${to}`);
  return link;
}

/** Texts of the mails, oldest first: the names of the files grow with time. */
async function mailsTo(folder: string, to: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const mails = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
  return mails
    .filter((mail) => mail.includes(`To: ${to}`))
    .map((mail) => (/^content-transfer-encoding: quoted-printable/im.test(mail) ? decodeQuotedPrintable(mail) : mail));
}

/** @see RFC 2045, section 6.7; enough for the ASCII of an address */
function decodeQuotedPrintable(text: string): string {
  return text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
