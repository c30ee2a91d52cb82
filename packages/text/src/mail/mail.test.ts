import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMail } from './mail.ts';

const reply = 'The lamp is still dark.';

describe('a quoted reply is told apart', () => {
  test.each([
    ['en', 'On Tue, Mar 4, 2025 at 3:15 PM Ada Berg <ada@firm.example> wrote:'],
    ['en, wrapped', 'On Tue, Mar 4, 2025 at 3:15 PM Ada Berg\n<ada@firm.example> wrote:'],
    ['de', 'Am Di., 4. März 2025 um 15:15 Uhr schrieb Ada Berg <ada@firm.example>:'],
    ['fr', 'Le mar. 4 mars 2025 à 15:15, Ada Berg <ada@firm.example> a écrit :'],
    ['es', 'El mar, 4 mar 2025 a las 15:15, Ada Berg (<ada@firm.example>) escribió:'],
    ['it', 'Il giorno mar 4 mar 2025 alle ore 15:15 Ada Berg <ada@firm.example> ha scritto:'],
    ['pt', 'Em ter., 4 de mar. de 2025 às 15:15, Ada Berg <ada@firm.example> escreveu:'],
    ['ja', '2025年3月4日(火) 15:15 Ada Berg <ada@firm.example>:'],
    ['zh', 'Ada Berg <ada@firm.example> 于2025年3月4日周二 15:15写道：'],
    ['tr', 'Ada Berg <ada@firm.example>, 4 Mar 2025 Sal, 15:15 tarihinde şunu yazdı:'],
  ])('%s', (_, header) => {
    expect(readMail(`${reply}\n\n${header}\n\n> Does it glow?\n`).visible).toBe(reply);
  });

  test('by the header block of an office mail program, to the end of the mail', () => {
    const text = `${reply}\n\n________________________________\nVon: Ada <ada@firm.example>\nGesendet: 4. März 2025 15:15\nAn: Help\nBetreff: Lampe\n\nLeuchtet sie?`;
    expect(readMail(text).visible).toBe(reply);
  });

  test('when the answer stands between and below the quoted lines', () => {
    const text = 'On 4 Mar 2025, at 15:15, Ada wrote:\n> Is it dark?\n\nYes.\n\n> Still?\n\nStill.\n';
    expect(readMail(text).visible).toBe('Yes.\nStill.');
  });
});

test('a sentence that only looks like a header is kept', () => {
  const text = 'On Monday we wrote to your team twice and nobody answered:\nfrom: the start it was clear.\n- 1';
  expect(readMail(text).visible).toBe(text);
});

test('signature and device line are kept in the visible text and left out of the other', () => {
  const signed = `${reply}\n\n-- \nAda Berg\nFirm Ltd`;
  expect(readMail(signed)).toMatchObject({ visible: signed, visibleNoSignature: reply });
  const phone = `${reply}\n\nSent from my iPhone`;
  expect(readMail(phone)).toMatchObject({ visible: phone, visibleNoSignature: reply });
  expect(readMail(`${reply}\n\nMit freundlichen Grüßen\nAda Berg`).visibleNoSignature).toBe(reply);
});

test('a mail passed on stays visible, is marked off, and is read when hardly anything else is there', () => {
  const passedOn = '---------- Forwarded message ---------\nFrom: Bo <bo@firm.example>\n\nThe lamp broke.';
  expect(readMail(`FYI\n\n${passedOn}`)).toMatchObject({ visible: `FYI\n\n${passedOn}`, forwarded: passedOn });
  expect(readMail(`FYI\n\n${passedOn}`).masked).toContain('The lamp broke.');
  expect(readMail(`Please answer this customer today, I cannot.\n\n${passedOn}`).masked).not.toContain(
    'The lamp broke.',
  );
});

test('offsets in the masked text are offsets in the mail', () => {
  const line = fc.constantFrom(
    '> quoted',
    'plain words',
    '',
    '-- ',
    'From: a',
    'On 1.2.2024 12:30 a@b.example wrote:',
    '\ud800',
    '____________',
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end);
      const { masked } = readMail(text);
      expect(masked.length).toBe(text.length);
      for (let at = 0; at < text.length; at++) if (masked[at] !== '\n') expect(masked[at]).toBe(text[at]);
    }),
  );
});
