// The same with Snowball's Danish stemmer.
import snowball from 'snowball-stemmers'
import { answer } from './asked.mjs'
import { make } from './minisearch.mjs'

const stemmer = snowball.newStemmer('danish')
await answer(make(term => stemmer.stem(term.toLowerCase())))
