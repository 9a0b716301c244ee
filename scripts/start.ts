/**
 * Builds the extension and opens a browser with it on the training record. With no display, or with `--headless`, walks
 * one consultation step by step instead, and ends by printing the copied entries and the path of a picture.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './launch.ts';
import { projectRoot } from './suite.ts';
import { coachWalk, openTraining, pasteElsewhere, walkConsultation } from './walk.ts';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const isHeadless = process.argv.includes('--headless') || !hasDisplay;

function build(): void {
  console.log('Building the extension ...');
  const { status, stderr, stdout } = spawnSync('wxt', ['build'], {
    cwd: projectRoot,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The build did not succeed.\n${stdout}\n${stderr}`);
}

async function openForPerson(): Promise<void> {
  const launched = await launch('chromium', {
    build: 'release',
    isHeadless: false,
    windowWidth: 1366,
    windowHeight: 900,
  });
  const [first] = await launched.browser.pages();
  const page = first ?? (await launched.browser.newPage());
  await openTraining(page, launched.extensionOrigin, coachWalk.personId);
  console.log('The training record is open, with Fingerpost beside it. Everybody in it is invented.');
  console.log('Press Ask in the sidebar to begin; "Patients" at the top leads to the other people.');
  console.log('Close the browser, or press Ctrl+C here, to end.');
  const ended = new Promise<void>((done) => {
    launched.browser.once('disconnected', () => {
      done();
    });
  });
  process.once('SIGINT', () => void launched.close());
  process.once('SIGTERM', () => void launched.close());
  await ended;
}

async function walkHeadless(): Promise<void> {
  console.log('No display: walking one consultation without one (Chromium, headless).');
  const folder = join(projectRoot, '.cache', 'start');
  const picture = join(folder, 'consultation.png');
  mkdirSync(folder, { recursive: true });
  const launched = await launch('chromium', { build: 'release', windowWidth: 1280, windowHeight: 1340 });
  try {
    const page = await launched.browser.newPage();
    const sidebar = await openTraining(page, launched.extensionOrigin, coachWalk.personId);
    const shown = await sidebar.text();
    const idea = /^.+ first$/m.exec(shown)?.[0] ?? 'no idea shown';
    console.log(
      `Record open: ${/Training\s+(?:[›×]\s+)*([^\n]+)/.exec(shown)?.[1] ?? 'a training person'} (invented).`,
    );
    console.log(`The sidebar has read it. Its idea: ${idea}.`);
    await walkConsultation(sidebar, coachWalk, (step, place) => {
      console.log(`  ${place}  ${step.title}: ${step.words}`);
    });
    await (
      await sidebar.frame()
    ).evaluate(() => {
      window.scrollTo(0, 0);
      document.querySelector('main')?.scrollTo(0, 0);
    });
    await page.mouse.move(5, 5);
    await page.screenshot({ path: picture });
    const copied = await pasteElsewhere(await launched.browser.newPage());
    console.log('\nCopied entries, as they arrive in a text box elsewhere:\n');
    console.log(copied.trimEnd());
    console.log(`\nPicture of the record and the sidebar: ${picture}`);
  } finally {
    await launched.close();
  }
}

build();
await (isHeadless ? walkHeadless() : openForPerson());
