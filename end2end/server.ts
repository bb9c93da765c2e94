// The server that the browser tests talk to: a free port, an empty data folder, its own keys; gone afterwards.
// BASE_URL=http://... tests a server that runs already; SERVER_BINARY=path another binary than target/debug/server.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.dirname(HERE);
const LOG = path.join(HERE, 'test-results', 'server.log');
const START_WITHIN = 120_000;
const STOP_WITHIN = 15_000;

export default async function serve() {
  if (process.env.BASE_URL) return;
  const { url, stop } = await start();
  process.env.BASE_URL = url; // the workers inherit it
  return stop;
}

/** One server, with settings of its own. */
export async function start(settings: Record<string, string> = {}, log = LOG) {
  const binary = process.env.SERVER_BINARY ? path.resolve(process.env.SERVER_BINARY) : path.join(ROOT, 'target/debug/server');
  if (!fs.existsSync(binary)) throw new Error(`${binary} is missing: make server-debug`);

  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'kontaktvejviser-'));
  const remove = () => fs.rmSync(data, { recursive: true, force: true });
  const keys = path.join(data, 'keys');
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('KONTAKT_'))),
    KONTAKT_ADDR: '127.0.0.1:0',
    KONTAKT_DATA_DIR: data,
    KONTAKT_KEY_FILE: keys,
    KONTAKT_POSTS_PER_MINUTE: '6000', // all tests come from one address
    ...settings,
  };

  const created = spawnSync(binary, ['key', 'create', keys], { cwd: ROOT, env, encoding: 'utf8' });
  if (created.status !== 0) {
    remove();
    throw new Error(`server key create failed: ${created.stderr || created.stdout || created.error?.message || `it ended with ${created.status}`}`);
  }

  fs.mkdirSync(path.dirname(log), { recursive: true });
  const written = fs.createWriteStream(log);
  const child = spawn(binary, ['serve'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = () => { child.kill('SIGKILL'); };
  const cleanUp = () => { kill(); remove(); };
  process.once('exit', cleanUp); // also when the tests are interrupted

  let said = '';
  const listening = new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}. It said:\n${said}`));
    const timer = setTimeout(() => fail(`the server did not say where it listens within ${START_WITHIN / 1000} s`), START_WITHIN);
    const hear = (chunk: Buffer) => {
      written.write(chunk);
      if (said.length > 100_000) return; // only the log goes on
      said += chunk;
      const address = /listening on (http:\/\/[\d.]+:\d+)/.exec(said);
      if (address) {
        clearTimeout(timer);
        resolve(address[1]);
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => { clearTimeout(timer); fail(`the server did not start: ${error.message}`); });
    child.once('close', (code) => { clearTimeout(timer); fail(`the server stopped with ${code}`); });
  });

  let url: string;
  try {
    url = await listening;
  } catch (error) {
    kill();
    await ended;
    throw error;
  }

  const stop = async () => {
    child.kill('SIGTERM');
    const patience = setTimeout(kill, STOP_WITHIN);
    await ended;
    clearTimeout(patience);
    process.off('exit', cleanUp);
    written.end();
    remove();
  };
  return { url, stop };
}

/** The browser: CHROMIUM, or the first that is found, the quickest before the others. Playwright's own is never downloaded. */
export function chromium(): string {
  const known = [process.env.CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  return known.find((file) => file && fs.existsSync(file)) ?? '/usr/bin/chromium';
}
