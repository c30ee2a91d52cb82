import type { Locator, Page } from 'playwright-core';
import { expect, expectAccessible, test } from './fixture.ts';
import { reviewsFile } from './messages.ts';
import { PASSWORD } from './team.ts';

const ANSWER = 'Thank you for telling us. We are looking into it this week.';
const NEWS = 'You told us. It is mended from the next delivery on.';
const ACTION = 'Mend what they tell us';

test('a new team goes from a file of messages to telling the people what became of it', async ({ visit }) => {
  const page = await visit();
  await signUp(page);
  await importFile(page);
  const insight = await openFirstInsight(page);
  const person = await openPersonInEvidence(page);
  await openConversation(page);
  await answerByHand(page, person);

  await page.goto(insight);
  await handOver(page, 'Mara Lind');
  await planAndDo(page, ACTION);
  await tellNext(page);
});

async function signUp(page: Page): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill('Mara Lind');
  await page.getByLabel('Email').fill('mara.lind@walk.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByLabel('Workspace').fill('Walk');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.waitForURL('**/w/walk/start');
  await page.getByRole('button', { name: 'Load the sample' }).waitFor();
  await expectAccessible(page, 'first page');
}

async function importFile(page: Page): Promise<void> {
  await page.getByLabel('File to import').setInputFiles(reviewsFile(600));
  await page.getByRole('heading', { level: 1, name: 'reviews.csv' }).waitFor();
  const held = (column: string) => page.getByLabel(`What the column ${column} holds`).inputValue();
  expect([await held('review_text'), await held('created'), await held('stars')]).toEqual(['text', 'at', 'rating']);
  await expectAccessible(page, 'import, before it starts');
  await page.getByRole('button', { name: 'Start the import' }).click();
  await page.getByRole('heading', { name: 'All in' }).waitFor();
  await page.getByText('All of it is read and grouped.').waitFor();
  await expectAccessible(page, 'import, finished');
}

/** @returns the address of the insight that deserves attention first */
async function openFirstInsight(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Open Insights' }).click();
  await page.getByRole('heading', { level: 1, name: 'What customers are telling us' }).waitFor();
  const first = page.getByRole('article', { name: 'What deserves attention first' });
  await first.waitFor();
  await expectAccessible(page, 'insights');
  await first.getByRole('heading').getByRole('link').click();
  await page.waitForURL(/\/insights\/[0-9a-f-]{36}/);
  await evidenceOf(page).first().waitFor();
  await expectAccessible(page, 'one insight');
  return page.url();
}

function evidenceOf(page: Page): Locator {
  return page.getByRole('region', { name: 'The words behind it' }).getByRole('figure');
}

/** @returns the name of who said the first words of the evidence */
async function openPersonInEvidence(page: Page): Promise<string> {
  const link = evidenceOf(page).first().getByRole('link').first();
  const name = ((await link.textContent()) ?? '').trim();
  await link.click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
  await page.getByRole('link', { name: 'Latest conversation' }).waitFor();
  await expectAccessible(page, 'one person');
  return name;
}

async function openConversation(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Latest conversation' }).click();
  await page.getByRole('textbox', { name: 'Reply' }).waitFor();
  await expectAccessible(page, 'one conversation');
}

async function answerByHand(page: Page, person: string): Promise<void> {
  const said = page.getByRole('region', { name: 'What was said' });
  await said.getByText(person).first().waitFor();
  await page.getByRole('textbox', { name: 'Reply' }).fill(ANSWER);
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await said.getByText('Not sent. Send it yourself, then say so.').waitFor();
  await said.getByText(ANSWER).waitFor();
  await said.getByRole('button', { name: 'I sent it' }).click();
  await said.getByText('Not sent. Send it yourself, then say so.').waitFor({ state: 'detached' });
  await said.getByText(ANSWER).waitFor();
}

async function handOver(page: Page, name: string): Promise<void> {
  const owner = page.getByRole('region', { name: 'The loop' }).getByLabel(/^With/);
  await owner.selectOption({ label: name });
  await page.locator('main header').getByText('Routed', { exact: true }).waitFor();
}

async function planAndDo(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Plan an action' }).click();
  const form = page.getByRole('form', { name: 'Plan an action' });
  await form.getByLabel('What will change?').fill(title);
  await form.getByLabel('Who does it?').selectOption({ label: 'Mara Lind' });
  await form.getByLabel('Until when?').fill('2030-01-31');
  await expectAccessible(page, 'an action being planned');
  await form.getByRole('button', { name: 'Plan it' }).click();
  const state = page.getByLabel(`State of “${title}”`);
  await state.selectOption('done');
  await page.getByText(/Mara Lind, done/).waitFor();
}

async function tellNext(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: /^Tell / });
  await form.getByLabel('What they read').fill(NEWS);
  await form.getByLabel('I have told them by hand').check();
  await form.getByRole('button', { name: 'Mark as told' }).click();
  await page.getByText(/^.+ is told\.$/).waitFor();
  await page.getByRole('button', { name: /^told 1$/i }).waitFor();
  await expectAccessible(page, 'one insight, somebody told');
}
