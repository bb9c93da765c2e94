// Before the first visit: a server, unless BASE_URL names one; a second one where everything is down, which OUTAGE_URL
// may name as well; and the list of linked pages.
import fs from 'node:fs';
import path from 'node:path';
import serve, { start } from '../server';
import { crawl } from './crawl';
import { REPORT } from './visit';

const LOG = path.join(REPORT, '..', 'test-results', 'server-outage.log');

export default async function setup() {
  fs.rmSync(REPORT, { recursive: true, force: true }); // an old report must not be taken for the new one
  const stop = await serve();
  const outage = stop && !process.env.OUTAGE_URL ? await start({ KONTAKT_OUTAGE: 'digital-post,mitid,form,phone' }, LOG) : undefined;
  if (outage) process.env.OUTAGE_URL = outage.url;
  const stopAll = async () => { await outage?.stop(); await stop?.(); };
  try {
    process.env.ACCESSIBILITY_LINKED = JSON.stringify(await crawl(process.env.BASE_URL!)); // the workers inherit it
  } catch (error) {
    await stopAll();
    throw new Error(`${process.env.BASE_URL} does not answer as the site should: ${(error as Error).message} ${(error as Error).cause ?? ''}`);
  }
  return stopAll;
}
