// finish-site.mjs SITE PKG NAME
// Puts content hashes into the names of the script, the wasm and the style sheet, so that they may be cached for
// ever; writes SITE/hash.txt with the hashes, in leptos's format; puts .gz and .br beside every file that shrinks.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const [site, pkg, name] = process.argv.slice(2);
if (!name) {
  console.error('finish-site.mjs: usage: node finish-site.mjs SITE PKG NAME');
  process.exit(2);
}

const COMPRESSED_ALREADY = /\.(woff2?|png|jpe?g|webp|avif|gif|gz|br)$/i;

const hashes = [];
for (const extension of ['js', 'wasm', 'css']) {
  const file = path.join(site, pkg, `${name}.${extension}`);
  const hash = createHash('md5').update(fs.readFileSync(file)).digest('base64url');
  fs.renameSync(file, path.join(site, pkg, `${name}.${hash}.${extension}`));
  hashes.push(`${extension}: ${hash}\n`);
}

for (const entry of fs.readdirSync(site, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || COMPRESSED_ALREADY.test(entry.name)) continue;
  const file = path.join(entry.parentPath ?? entry.path, entry.name);
  const data = fs.readFileSync(file);
  const gz = zlib.gzipSync(data, { level: 9 });
  const br = zlib.brotliCompressSync(data, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  });
  fs.writeFileSync(`${file}.gz`, gz);
  fs.writeFileSync(`${file}.br`, br);
  if (path.basename(path.dirname(file)) === pkg) {
    const kind = path.extname(file).slice(1);
    console.log(`    ${kind.padEnd(5)}${data.length} bytes, gzip ${gz.length}, brotli ${br.length}`);
  }
}

fs.writeFileSync(path.join(site, 'hash.txt'), hashes.join(''));
