import type {} from 'mdast-util-from-markdown';
import type { Data, Processor } from 'unified';
import type { Foreign } from '../../guide/prose.ts';
import { LANGUAGE_MARK, languageIn } from './language-mark.ts';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<NonNullable<Extension['text']>[string]>, readonly unknown[]>;
type Tokenizer = Construct['tokenize'];
type Resolver = NonNullable<Construct['resolveTo']>;
type Event = Parameters<Resolver>[0][number];
type Code = Parameters<ReturnType<Tokenizer>>[0];
type Reader = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>;

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    foreign: 'foreign';
    foreignEnd: 'foreignEnd';
  }
}

const OPEN = '['.charCodeAt(0);
const CLOSE = ']'.charCodeAt(0);
const BRACE = '{'.charCodeAt(0);
const BRACE_END = '}'.charCodeAt(0);
const TAB = -2;

/** No mark is as long. */
const LONGEST = 100;

/** `[mot]{lang=fr}`: brackets as those of a link, links and such words in them; a `foreign` node of what is typed. */
export function foreignWords(this: Processor): void {
  const data = this.data();
  const construct: Construct = { name: 'foreign', tokenize, resolveTo };
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { text: { [CLOSE]: construct } },
  ];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), reader];
}

/** The bracket that closes, and the braces behind it. */
const tokenize: Tokenizer = function (effects, ok, nok) {
  const { previous, _labelStarts: starts = [] } = this;
  let written = '';
  while (starts.at(-1)?._balanced) starts.pop();

  return (code) => {
    if (starts.at(-1)?.type !== 'labelLink' || previous === OPEN) return nok(code);
    effects.enter('foreignEnd');
    effects.consume(code);
    return brace;
  };

  function brace(code: Code) {
    return code === BRACE ? inBraces(code) : nok(code);
  }

  function inBraces(code: Code): ReturnType<typeof ok> {
    if (code === null || (code < 0 && code !== TAB) || written.length > LONGEST) return nok(code);
    written += code === TAB ? '\t' : String.fromCharCode(code);
    if (code === BRACE_END && LANGUAGE_MARK.exec(written)?.[0] !== written) return nok(code);
    effects.consume(code);
    if (code !== BRACE_END) return inBraces;
    effects.exit('foreignEnd');
    starts.pop();
    return ok;
  }
};

/** What stands between the brackets goes into one token; of the bracket that opens nothing is left. */
const resolveTo: Resolver = (events, context) => {
  const from = events.findLastIndex(
    ([step, { type, _balanced }]) => step === 'enter' && type === 'labelLink' && !_balanced,
  );
  const opened = events[from]?.[1];
  const closed = events.at(-1)?.[1];
  if (opened === undefined || closed === undefined) return events;
  const whole = {
    type: 'foreign' as const,
    start: { ...opened.start },
    end: { ...closed.end },
  };
  // The bracket's own events are four, those of the end two.
  const inside = resolvedWithin(events.slice(from + 4, -2), context);
  const end = events.slice(-2);
  events.length = from;
  events.push(['enter', whole, context]);
  for (const event of inside) events.push(event);
  events.push(...end, ['exit', whole, context]);
  return events;
};

/** Emphasis begins and ends within the brackets. */
function resolvedWithin(events: Event[], context: Event[2]): Event[] {
  const resolvers = new Set(
    (context.parser.constructs.insideSpan.null ?? []).map(({ resolveAll }) => resolveAll),
  );
  let resolved = events;
  for (const resolve of resolvers) resolved = resolve?.(resolved, context) ?? resolved;
  return resolved;
}

const reader: Reader = {
  enter: {
    foreign(token) {
      const node: Foreign = { type: 'foreign', language: '', children: [] };
      this.enter(node, token);
    },
  },
  exit: {
    foreignEnd(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'foreign') node.language = languageIn(this.sliceSerialize(token));
    },
    foreign(token) {
      this.exit(token);
    },
  },
};
