import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { newId } from '../ids.ts';

export type Mail = { to: string; subject: string; text: string };

/** Sends our own mail (invitations, password resets). `spool` is the folder it is written to where no server is set. */
export type Mailer = { send(mail: Mail): Promise<void>; readonly spool: string | null };

/**
 * Mail by SMTP, or, without a server, as .eml files in a folder, which the screens name.
 *
 * @param smtpUrl smtp:// or smtps:// with user and password, or undefined
 * @param spool   folder for outgoing mail where no server is set; made when needed
 */
export function createMailer({
  smtpUrl,
  from,
  spool,
}: {
  smtpUrl: string | undefined;
  from: string;
  spool: string;
}): Mailer {
  if (smtpUrl) {
    const transport = nodemailer.createTransport(smtpUrl);
    return { spool: null, send: async (mail) => void (await transport.sendMail({ from, ...mail })) };
  }
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    spool,
    async send(mail) {
      const { message } = await composer.sendMail({ from, ...mail });
      await mkdir(spool, { recursive: true, mode: 0o700 });
      await writeFile(join(spool, `${newId()}.eml`), message as Buffer, { mode: 0o600 });
    },
  };
}
