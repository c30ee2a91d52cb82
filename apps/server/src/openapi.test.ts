import { expect, test } from 'vitest';
import { testServer } from './server.fixture.ts';

const { app } = await testServer();
const document = (await app.inject({ url: '/api/v1/openapi.json' })).json();

type Operation = {
  summary?: string;
  tags?: string[];
  responses: Record<string, unknown>;
  parameters?: { name: string; in: string }[];
};
const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
);

/** Every value of a key, however deep. */
function valuesOf(node: unknown, key: string): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(value, key)]);
}

test('the document is OpenAPI 3.1 and says how to send a key', () => {
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'Parley', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    components: { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } } },
    security: [{ apiKey: [] }],
  });
});

test('every route says what it is for and where it belongs', () => {
  expect(operations.length).toBeGreaterThan(50);
  const bare = operations.filter(({ operation }) => !operation.summary || !operation.tags?.length);
  expect(bare.map(({ name }) => name)).toEqual([]);
});

test('every name in an address is described as a parameter', () => {
  for (const { name, path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
    const described = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name);
    expect([name, described.toSorted()]).toEqual([name, inPath.toSorted()]);
  }
});

test('every reference leads somewhere', () => {
  for (const reference of valuesOf(document, '$ref')) {
    const target = String(reference).replace('#/', '').split('/');
    expect(
      target.reduce((node, key) => node?.[key], document),
      String(reference),
    ).toBeDefined();
  }
});

test('the reference page is there, and may load nothing from elsewhere', async () => {
  const page = await app.inject({ url: '/api/docs/' });
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toContain("default-src 'self'");
});
