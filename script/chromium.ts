import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './process.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];

const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/homebrew/bin',
  ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
];

const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Switches for a browser that runs without a screen, as root too, and calls nobody. */
export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of Chromium, Chrome or Edge on this machine: `PARLEY_CHROMIUM` first, then the usual places. */
export function findChromium(): string | undefined {
  const named = process.env.PARLEY_CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`PARLEY_CHROMIUM names ${named}, and there is no such file`);
    return named;
  }
  const candidates = places.flatMap((place) => names.map((name) => join(place, name)));
  return [...candidates, ...applications].find((path) => existsSync(path));
}

/**
 * Finds a browser, and installs Debian's Chromium where that is possible (as root, with apt-get).
 *
 * @throws with the command to type when there is none and it cannot be installed from here
 */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const hasApt = existsSync('/usr/bin/apt-get');
  if (hasApt && process.getuid?.() === 0) {
    say('installing Chromium by apt-get, which takes a minute or two');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const stdio = ['ignore', process.stderr, process.stderr] as const;
    await run('apt-get', ['update', '-q'], { env, stdio: [...stdio] });
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env, stdio: [...stdio] });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(`a browser is needed and none was found. ${howToInstall(hasApt)}`);
}

function howToInstall(hasApt: boolean): string {
  const elsewhere = 'or set PARLEY_CHROMIUM to the path of a Chromium, Chrome or Edge';
  if (hasApt) return `Type: sudo apt-get install --no-install-recommends chromium, ${elsewhere}.`;
  if (process.platform === 'darwin') return `Type: brew install --cask chromium, ${elsewhere}.`;
  return `Install Chromium or Chrome, ${elsewhere}.`;
}
