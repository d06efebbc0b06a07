/** A real browser from the packages: nothing of it, not even a library, has to be on the machine. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium; `CHROMIUM_PATH` names another one, which a machine that is not Linux on x64 needs. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  if (own) return chromium.launch({ executablePath: own, args: flags });
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return chromium.launch({ channel: 'chrome', args: flags });

  const folder = await unpacked();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  };
  return chromium.launch({ executablePath: join(folder, 'chromium'), args: flags, env });
}

/**
 * Unpacks the browser once, beside the packages. It is unpacked under another name and then renamed: two tests
 * may come here at once, and a run may be killed half-way.
 */
async function unpacked(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const home = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = join(dirname(dirname(home)), '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;

  const half = `${folder}.${process.pid}-${Date.now()}`;
  mkdirSync(half, { recursive: true });
  await unpackInto(half, join(home, 'bin'));
  writeFileSync(join(half, 'fonts.conf'), fontSettings(join(folder, 'fonts')));
  try {
    renameSync(half, folder);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
  return folder;
}

/** The package unpacks into the system's temporary folder and knows no other; so that is moved for a moment. */
async function unpackInto(folder: string, archives: string): Promise<void> {
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await Promise.all([packed.executablePath(archives), inflate(join(archives, 'al2023.tar.br'))]);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function fontSettings(fonts: string): string {
  const escaped = fonts.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${escaped}</dir><cachedir>${escaped}-cache</cachedir></fontconfig>
`;
}
