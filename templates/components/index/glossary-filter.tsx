import { usePageWords } from '../frame.tsx';

/** Leaves of a glossary the terms that have certain letters in them. Revealed by script, which does it. */
export function GlossaryFilter() {
  const { filter, filtered } = usePageWords();
  return (
    <p class="filter" data-filter={filtered} hidden>
      <label>
        {filter} <input type="search" autocomplete="off" spellcheck={false} />
      </label>{' '}
      <span role="status" />
    </p>
  );
}
