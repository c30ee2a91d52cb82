import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';

/**
 * A key reads `prl_` and base64url of workspace id (16 bytes), key id (16 bytes) and a random secret (24 bytes). It carries
 * the workspace, so that looking it up stays inside one tenant (docs/decisions/005).
 */
export type ApiKeyParts = { workspaceId: string; id: string; secret: Buffer };

const prefix = 'prl_';
const secretBytes = 24;

/** Writes a new key; its secret is random and stands nowhere else. */
export function makeKey(workspaceId: string, id: string): { key: string; secretHash: Buffer; hint: string } {
  const secret = randomBytes(secretBytes);
  const key = prefix + Buffer.concat([parse(workspaceId), parse(id), secret]).toString('base64url');
  return { key, secretHash: hashSecret(secret), hint: key.slice(-4) };
}

/** Takes a key apart; null when it is not of our form. */
export function readKey(key: string): ApiKeyParts | null {
  if (!/^prl_[A-Za-z0-9_-]{75}$/.test(key)) return null;
  const bytes = Buffer.from(key.slice(prefix.length), 'base64url');
  if (bytes.length !== 32 + secretBytes) return null;
  try {
    return { workspaceId: stringify(bytes, 0), id: stringify(bytes, 16), secret: bytes.subarray(32) };
  } catch {
    return null; // the ids are not UUIDs
  }
}

/** The secret has 192 random bits: a plain hash is enough to keep it from readers of the table. */
export function hashSecret(secret: Buffer): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Compares in constant time. */
export function matches(secret: Buffer, secretHash: Buffer): boolean {
  return timingSafeEqual(hashSecret(secret), secretHash);
}
