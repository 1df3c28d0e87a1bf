import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '../node_modules');
const folder = join(modules, '.chromium');

type Packaged = { readonly executablePath: string; readonly environment: Record<string, string> };

/** A headless Chromium that needs nothing of the machine: its own system libraries, and a font with Arabic. */
export async function packagedChromium(platform: string): Promise<Packaged> {
  if (platform !== 'linux-x64') {
    throw new Error(
      'No browser found for the browser tests. Install Chromium or Chrome, or name one with CHROMIUM_PATH.',
    );
  }
  if (!existsSync(folder)) await unpack();
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Unpacked beside its final place and moved there whole: test files may arrive here together, or be killed half-way. */
async function unpack(): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const { inflate } = await import('@sparticuz/chromium');
  await within(unfinished, async () => {
    for (const part of ['chromium.br', 'al2023.tar.br']) await inflate(join(modules, '@sparticuz/chromium/bin', part));
  });
  await writeFile(join(unfinished, 'fonts.conf'), fonts);
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
}

/** The package unpacks into the folder for temporary files, wherever that is. */
async function within(temporary: string, work: () => Promise<void>): Promise<void> {
  const usual = process.env['TMPDIR'] ?? tmpdir();
  process.env['TMPDIR'] = temporary;
  await work();
  process.env['TMPDIR'] = usual;
}

const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(modules, 'dejavu-fonts-ttf/ttf')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  <selectfont><rejectfont><glob>*Math*</glob></rejectfont></selectfont>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`;
