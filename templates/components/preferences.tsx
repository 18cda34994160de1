import { PREFERENCE_NAMES, PREFERENCES } from '../preferences.ts';
import { usePageWords } from './frame.tsx';
import { overridable } from './overridable.tsx';

/**
 * Colours, text size, spacing and font, under one button. Revealed by script, which also keeps what is chosen. The fields
 * are in no form: nothing is sent.
 */
export const Preferences = overridable('preferences', () => {
  const { preferences: words } = usePageWords();
  return (
    <details class="preferences" data-preferences hidden>
      <summary>
        <span aria-hidden="true">Aa</span>
        <span class="visually-hidden">{words.name}</span>
      </summary>
      <div class="preferences-panel">
        {PREFERENCE_NAMES.map((name) => (
          <Choices key={name} name={name} words={words.of[name]} choices={PREFERENCES[name]} />
        ))}
        <p class="preferences-unkept" data-unkept hidden>
          {words.unkept}
        </p>
        <button type="button" class="button" data-reset data-done={words.wasReset}>
          {words.reset}
        </button>
        <p class="visually-hidden" role="status" />
      </div>
    </details>
  );
});

function Choices({
  name,
  words,
  choices,
}: {
  name: string;
  words: { name: string; choices: Record<string, string> };
  choices: readonly string[];
}) {
  return (
    <fieldset>
      <legend>{words.name}</legend>
      <div class="choices">
        {choices.map((choice) => (
          <label key={choice}>
            <input type="radio" name={`page.${name}`} value={choice} />
            <span>{words.choices[choice]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
