import PostalMime, { type Address, type Email } from 'postal-mime';
import { htmlToText } from './htmlText.ts';
import type { MappedRecord } from './mapping.ts';

/** One mail, or the reason why it cannot be read. */
type ReadEmail = { record: MappedRecord } | { reason: string };

/** Depth of parts inside parts that real mail does not reach; deeper ones are built to exhaust readers. */
const MAX_DEPTH = 50;

/**
 * Reads one mail (RFC 5322, MIME). Its text stays whole, quoted replies and signature included; a mail with HTML only
 * gives the words of the HTML. Attachments are left out, and counted.
 *
 * @param received date from the envelope, for a mail without a date of its own
 */
export async function readEmail(bytes: Buffer, received: string | null): Promise<ReadEmail> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: MAX_DEPTH, forceRfc822Attachments: true });
  } catch (error) {
    return { reason: `the mail cannot be read: ${error instanceof Error ? error.message : 'broken MIME'}` };
  }
  if (mail.headers.length === 0) return { reason: 'there are no mail headers such as From: and Date:' };
  return { record: recordOf(mail, received) };
}

function recordOf(mail: Email, received: string | null): MappedRecord {
  const from = mailbox(mail.from ?? mail.sender);
  const ownId = firstId(mail.messageId);
  const inReplyTo = firstId(mail.inReplyTo);
  const text = mail.text?.trim() ? mail.text : htmlToText(mail.html ?? '');
  return {
    fields: {
      text,
      at: mail.headers.find(({ key }) => key === 'date')?.value ?? received,
      externalId: ownId,
      'author.email': from?.address,
      'author.name': from?.name,
      conversation: firstId(mail.references) ?? inReplyTo ?? ownId,
      inReplyTo,
      visibility: 'private',
    },
    attributes: attributesOf(mail),
  };
}

function attributesOf(mail: Email): Record<string, string> {
  const attributes: Record<string, string> = { kind: 'email' };
  if (mail.subject) attributes.subject = mail.subject;
  if (mail.attachments.length > 0) attributes.attachments = String(mail.attachments.length);
  return attributes;
}

function mailbox(address: Address | undefined): { name: string; address: string } | null {
  if (!address) return null;
  return address.group ? (address.group[0] ?? null) : address;
}

/** The first id in a header of ids, without the angle brackets. */
function firstId(header: string | undefined): string | null {
  const found = /<([^<>]+)>/.exec(header ?? '')?.[1] ?? header?.trim().split(/\s+/)[0];
  return found?.trim() || null;
}
