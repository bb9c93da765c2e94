// What every peer outside Rust is asked: answers and searches come as JSON, a line of slugs goes back for each search.
import { readFileSync } from 'node:fs'

/** Answers every search with `search(text)`, which gives slugs, best first. `make` gets the answers. */
export async function answer(make) {
  const { answers, searches } = JSON.parse(readFileSync(0, 'utf8'))
  const search = await make(answers)
  const lines = []
  for (const text of searches) lines.push((await search(text)).slice(0, 10).join(' '))
  process.stdout.write(lines.join('\n') + '\n')
}
