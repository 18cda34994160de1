import { Fragment } from 'preact';
import type { KeyEntry } from '../../../src/guide/kinds/kinds.ts';
import type {
  LetteredOption,
  UnansweredMultipleChoice,
} from '../../../src/guide/kinds/multiple-choice.ts';
import { fullLabel } from '../../../src/guide/parts.ts';
import { plainText } from '../../../src/guide/text.ts';
import { usePageWords, useSheetWords } from '../frame.tsx';
import { Inline, Notes, Prose } from '../prose.tsx';
import { LetteredList } from './lettered.tsx';
import { type AnswerProps, Places } from './places.tsx';
import { StemLine, StemRest } from './stem.tsx';

/** Options as short as this, in characters, stand side by side. */
const SHORT = 14;

export function MultipleChoiceOnScreen({ asked }: { asked: UnansweredMultipleChoice }) {
  const words = useSheetWords();
  return (
    <>
      {asked.several && <p class="instruction">{words.selectAll}</p>}
      <LetteredList items={asked.options} id={`${asked.id}-option`} />
    </>
  );
}

export function MultipleChoiceOnSheet({ asked }: { asked: UnansweredMultipleChoice }) {
  const words = useSheetWords();
  const { questionAlone } = usePageWords();
  const short = asked.options.every(
    ({ children, blocks }) => blocks.length === 0 && plainText(children).length <= SHORT,
  );
  return (
    <>
      <StemLine asked={asked} />
      <StemRest asked={asked} />
      <fieldset>
        <legend class="visually-hidden">{questionAlone[asked.type](fullLabel(asked))}</legend>
        {asked.several && <p class="instruction">{words.selectAll}</p>}
        <div class={short ? 'options options-short' : 'options'}>
          {asked.options.map((option) => (
            <Fragment key={option.letter}>
              <OptionToTick option={option} asked={asked} />{' '}
            </Fragment>
          ))}
        </div>
        {asked.options.map(({ letter }) => (
          <Notes key={letter} id={`${asked.id}-option-${letter}`} />
        ))}
      </fieldset>
    </>
  );
}

function OptionToTick({
  option: { letter, children, blocks },
  asked: { id, several },
}: {
  option: LetteredOption;
  asked: UnansweredMultipleChoice;
}) {
  const name = `${id}-option-${letter}`;
  const more = blocks.length > 0 ? `${name}-blocks` : undefined;
  const label = (
    <label class="option">
      <input
        type={several ? 'checkbox' : 'radio'}
        name={id}
        value={letter}
        aria-describedby={more}
      />{' '}
      <span class="letter">{letter}</span> <Inline nodes={children} id={name} />
    </label>
  );
  if (more === undefined) return label;
  return (
    <div class="option-with-blocks">
      {label}
      <div id={more}>
        <Prose nodes={blocks} id={`${name}-more`} rank={6} />
      </div>
    </div>
  );
}

export function MultipleChoiceAnswer({ entry, versions, rank }: AnswerProps<'multipleChoice'>) {
  const words = usePageWords();
  const { key } = useSheetWords();
  const { id } = entry.question;
  const right = entry.options.filter(({ option }) => option.right);
  const explained = entry.options.filter(({ option }) => option.children[2].children.length > 0);
  return (
    <>
      {right.map(({ option: { children }, letters }) => (
        <>
          <p class="right-answer">
            <span class="visually-hidden">{key.right}:</span>{' '}
            <Places places={letters} versions={versions} />{' '}
            <Inline nodes={children[0].children} id={`${id}-right-${letters[0]}`} />
          </p>
          <Notes id={`${id}-right-${letters[0]}`} />
          <Prose nodes={children[1].children} id={`${id}-right-${letters[0]}-more`} rank={6} />
        </>
      ))}
      {explained.length > 0 && (
        <>
          <p class="visually-hidden">
            {explained.some(({ option }) => option.right) ? words.reasons : words.whyNotTheOthers}
          </p>
          <dl class="rationales">
            {explained.map((found) => (
              <Rationale found={found} id={id} versions={versions} rank={rank} />
            ))}
          </dl>
        </>
      )}
    </>
  );
}

function Rationale({
  found: { option, letters },
  id,
  versions,
  rank,
}: {
  found: Extract<KeyEntry, { type: 'multipleChoice' }>['options'][number];
  id: string;
  versions: readonly string[];
  rank: number;
}) {
  const [text, blocks, rationale] = option.children;
  const name = `${id}-rationale-${letters[0]}`;
  return (
    <div>
      <dt>
        <Places places={letters} versions={versions} />{' '}
        <Inline nodes={text.children} id={`${name}-option`} />
        {!option.right && <Prose nodes={blocks.children} id={`${name}-more`} rank={6} />}
      </dt>
      <dd>
        <Notes id={`${name}-option`} />
        <Prose nodes={rationale.children} id={name} rank={rank} />
      </dd>
    </div>
  );
}
