// MiniSearch as its documentation recommends it: prefixes, and a fifth of the letters may be wrong.
import MiniSearch from 'minisearch'
import { answer } from './asked.mjs'

export const make = processTerm => answers => {
  const index = new MiniSearch({ fields: ['title', 'said', 'short', 'body'], ...(processTerm ? { processTerm } : {}) })
  index.addAll(answers)
  const options = { prefix: true, fuzzy: 0.2, boost: { title: 3, said: 2 } }
  return text => index.search(text, options).map(hit => hit.id)
}

if (process.argv[1].endsWith('minisearch.mjs')) await answer(make())
