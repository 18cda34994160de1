import type { SearchWords } from '../search-words.ts';

export const searchWords: SearchWords = {
  opening: {
    title: 'Search',
    field: 'Search guides, terms, facts and questions',
    close: 'Close',
    loading: 'One moment …',
    failed: 'The search could not be loaded. Please close it and try again.',
  },
  results: { one: '{count} result', other: '{count} results' },
  best: '{count} results, the best {shown} shown',
  nothing: 'Nothing found for “{query}”',
  near: 'No “{query}”. Close to it: {results}',
  namesOnly:
    'Guides and terms of every course are searched. Facts and questions: of this course alone.',
  searchAll: 'Search the facts and questions of every course ({size} MB)',
  keptOnly: 'You are offline: only courses kept on this device are searched.',
  kinds: {
    term: 'Key terms',
    question: 'Questions answered',
    topic: 'Topics',
    keyTerm: 'Terms explained',
    fact: 'Facts',
    asked: 'Practice questions',
  },
  alsoCalled: 'Also called',
  slash: 'The key / opens the search',
};
