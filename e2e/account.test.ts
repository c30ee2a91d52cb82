import type { Page } from 'playwright-core';
import { expectAccessible, test } from './fixture.ts';
import { linkInMail } from './mail.ts';
import { PASSWORD, signUpByApi } from './team.ts';

test('somebody signs up, and stands on the first page of a new workspace', async ({ visit }) => {
  const page = await visit();
  await page.goto('/sign-up');
  await expectAccessible(page, 'sign up');
  await page.getByLabel('Your name').fill('Nils Ek');
  await page.getByLabel('Email').fill('nils.ek@firm.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByLabel('Workspace').fill('Ek and Sons');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.waitForURL('**/w/ek-and-sons/start');
  await page.getByRole('heading', { level: 1, name: 'Start by listening' }).waitFor();
});

test('a form that is not filled in says what is missing, beside each field', async ({ visit }) => {
  const page = await visit();
  await page.goto('/sign-up');
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByText('At least 10 characters.', { exact: true }).waitFor();
  await page.getByText('Enter your address; it is also how you sign in.').waitFor();
});

test('signing out closes the workspace, a wrong password does not open it, the right one leads back', async ({
  visit,
  installation,
}) => {
  const account = await signUpByApi(installation.url, 'Ida Holm');
  const page = await visit(account);
  await page.goto('/workspaces/new');
  await page.getByLabel('Name').fill('Holm');
  await page.getByRole('button', { name: 'Make the workspace' }).click();
  await page.waitForURL('**/w/holm/start');

  await page.getByRole('button', { name: /Ida Holm, your workspaces/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await page.goto('/w/holm/settings/members');
  await page.waitForURL(/sign-in\?after=/);
  await expectAccessible(page, 'sign in');

  await page.getByLabel('Email').fill(account.email);
  await page.getByLabel('Password').fill('not the password at all');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('That address and password do not belong together.').waitFor();

  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/w/holm/settings/members');
});

test('a forgotten password is replaced by the link in a mail, which works once', async ({ visit, installation }) => {
  const { email } = await signUpByApi(installation.url, 'Per Lund');
  const page = await visit();
  await page.goto('/forgot-password');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.getByRole('heading', { name: 'Look for our mail' }).waitFor();

  const link = await linkInMail(installation, email);
  await chooseNewPassword(page, link, 'another sentence nobody guesses');
  await page.waitForURL('**/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('another sentence nobody guesses');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/workspaces');

  const again = await visit();
  await chooseNewPassword(again, link, 'a third sentence that is refused');
  await again.getByText('The link has been used or is too old.').waitFor();
});

async function chooseNewPassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save the password' }).click();
}
