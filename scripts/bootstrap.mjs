/**
 * Makes a bare clone able to run, then runs one of the project's commands: `node scripts/bootstrap.mjs NAME [args]`.
 *
 * Needs Node 20 or later and npm, and nothing else. In order: packages by the lockfile, Node 24 (the `node` package, whose
 * own install script is the only one let run), the browsers that the command needs. Then `scripts/NAME.ts` runs under
 * Node 24. All that this file says goes to stderr: what a command prints on stdout is the command's alone.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPlaces, findBrowser } from './browsers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const nodeFolder = join(root, 'node_modules', 'node', 'bin');
const nodePath = join(nodeFolder, process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Which browsers each command cannot do without. A command that is not here needs none; `start` takes either. To add a
 * command: its file in scripts/, its line in package.json, and a line here if it drives a browser.
 */
const browsersNeeded = {
  start: ['chromium'],
  test: ['chromium', 'firefox'],
  'check-built': ['chromium', 'firefox'],
  read: ['chromium'],
  bench: ['chromium'],
  screens: ['chromium'],
  faults: ['chromium', 'firefox'],
  storm: ['chromium', 'firefox'],
  'release-report': ['chromium', 'firefox'],
};

function say(line) {
  process.stderr.write(`${line}\n`);
}

function stop(line) {
  say(line);
  process.exit(1);
}

/** Runs a program with everything it prints on stderr; true when it ended well. */
function run(program, args, env = process.env) {
  const { status } = spawnSync(program, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  return status === 0;
}

function npm(args) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) return run(process.execPath, [script, ...args]);
  return process.platform === 'win32' ? run('cmd.exe', ['/c', 'npm', ...args]) : run('npm', args);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null; // Missing or cut off: treated as not installed.
  }
}

/** True when every package of the lockfile that this machine can use is installed in the version it names. */
function hasPackages() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return entry.optional === true || entry.peer === true;
    return found.version === entry.version;
  });
}

function installPackages() {
  if (hasPackages()) return;
  say('Installing packages by the lockfile (npm ci) ...');
  if (!npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    stop('The packages could not be installed: see the lines above. Is the package registry within reach?');
  }
}

function hasNode() {
  if (!existsSync(nodePath)) return false;
  const wanted = readJson(join(root, 'node_modules', 'node', 'package.json'))?.version;
  const answer = spawnSync(nodePath, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.trim() === `v${wanted}`;
}

function installNode() {
  if (hasNode()) return;
  say('Fetching Node 24 for this project (the `node` package) ...');
  if (!npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']) || !hasNode()) {
    stop('Node 24 could not be fetched through npm: see the lines above. Is the package registry within reach?');
  }
}

function isDebianLike() {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function howToInstall(name) {
  const { env, debianPackage } = browserPlaces[name];
  const title = name === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox';
  const byHand = isDebianLike() ? `run \`sudo apt-get install ${debianPackage}\`` : `install ${title}`;
  return `No ${title} was found. Please ${byHand}, or set ${env} to the path of one, and try again.`;
}

function installBrowser(name) {
  if (findBrowser(name)) return;
  if (isDebianLike() && process.getuid?.() === 0) {
    const { debianPackage } = browserPlaces[name];
    say(`Installing Debian's package ${debianPackage} ...`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], env);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage, 'fonts-liberation'], env);
  }
  if (!findBrowser(name)) stop(howToInstall(name));
}

function main() {
  const [command = '', ...args] = process.argv.slice(2);
  const script = join(root, 'scripts', `${command}.ts`);
  if (!/^[a-z-]+$/.test(command) || !existsSync(script)) stop(`There is no command "${command}" in scripts/.`);
  installPackages();
  installNode();
  for (const name of browsersNeeded[command] ?? []) installBrowser(name);

  const path = [nodeFolder, join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  const env = { ...process.env, PATH: path };
  const child = spawn(nodePath, [script, ...args], { cwd: root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`Node 24 could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

main();
