// PostgreSQL's `danish` configuration, words joined by OR, ts_rank_cd, in a cluster of its own that is gone afterwards.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answer } from './asked.mjs'

const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
if (versions.length === 0) {
  console.error('PostgreSQL is not installed (Debian: postgresql)')
  process.exit(1)
}
const bin = `/usr/lib/postgresql/${versions.sort().at(-1)}/bin`
const folder = mkdtempSync(join(tmpdir(), 'peers-'))
const isRoot = process.getuid() === 0
// The server refuses to run as root.
const run = (program, ...args) =>
  isRoot
    ? execFileSync('runuser', ['-u', 'postgres', '--', join(bin, program), ...args], { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
    : execFileSync(join(bin, program), args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
const quoted = text => `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`
const psql = file => run('psql', '-h', folder, '-d', 'postgres', '-qtA', '-v', 'ON_ERROR_STOP=1', '-f', file)
const data = join(folder, 'data')
let file = 0
const ask = sql => {
  const path = join(folder, `${file++}.sql`)
  writeFileSync(path, sql, { mode: 0o644 })
  return psql(path)
}

chmodSync(folder, 0o777)
try {
  run('initdb', '-D', data, '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust')
  run('pg_ctl', '-D', data, '-w', '-o', `-c listen_addresses='' -k ${folder}`, '-l', join(folder, 'log'), 'start')
  await answer(answers => {
    const weighed = a =>
      ['title A', 'said B', 'short C', 'body D']
        .map(one => one.split(' '))
        .map(([field, weight]) => `setweight(to_tsvector('danish', ${quoted(a[field])}), '${weight}')`)
        .join(' || ')
    ask(`create table answer (slug text, words tsvector);
${answers.map(a => `insert into answer values (${quoted(a.id)}, ${weighed(a)});`).join('\n')}`)
    return text => {
      const found = ask(`with asked as (select replace(plainto_tsquery('danish', ${quoted(text)})::text, '&', '|')::tsquery q)
select slug from answer, asked where words @@ q order by ts_rank_cd(words, q) desc, slug limit 10;`)
      return found.split('\n').filter(Boolean)
    }
  })
} finally {
  try {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
  } catch {
    // It never started.
  }
  rmSync(folder, { recursive: true, force: true })
}
