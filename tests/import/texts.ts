/** The same list of texts from a draft and from the guide that was made of it: what was meant, and what is read. */
import type { Guide } from '../../src/guide/guide.ts';
import type { GuideNode } from '../../src/guide/nodes.ts';
import type { Question } from '../../src/guide/questions.ts';
import { walk } from '../../src/guide/walk.ts';
import type { Block, Draft, DraftSection, QuestionDraft, Rich } from '../../src/import/draft.ts';

/** In the order of the guide; each with what it is. */
export function textsOfDraft({ title, sections }: Draft): string[] {
  return [`title: ${tidy(title)}`, ...sections.flatMap(textsOfSection)];
}

function textsOfSection(section: DraftSection): string[] {
  switch (section.type) {
    case 'facts':
      return section.items.map(({ text, more }) => `fact: ${tidy(plain(text) + blocks(more))}`);
    case 'keyTerms':
      return section.terms.map(
        ({ term, meaning }) => `term: ${tidy(`${plain(term)} ${plain(meaning)}`)}`,
      );
    case 'exercises':
      return section.questions.flatMap(textsOfQuestionDraft);
    case 'prose':
      return section.depth === 0 ? [] : [`heading: ${tidy(plain(section.heading))}`];
    default:
      return [`${section.type}: ${tidy(blocks(section.blocks))}`];
  }
}

function textsOfQuestionDraft(question: QuestionDraft): string[] {
  const stem = tidy(plain(question.stem));
  switch (question.type) {
    case 'review':
      return [
        `asked: ${tidy(plain(question.stem) + blocks(question.shown))}`,
        `answer: ${tidy(blocks(question.answer))}`,
      ];
    case 'structured':
      return [`asked: ${stem}`, ...question.parts.flatMap(textsOfQuestionDraft)];
    case 'multipleChoice':
      return [
        `asked: ${tidy(plain(question.stem) + blocks(question.shown))}`,
        ...question.options.map(
          ({ text, right, why }) =>
            `${right ? 'right' : 'wrong'}: ${tidy(plain(text) + blocks(why))}`,
        ),
      ];
    case 'trueFalse':
      return [`${question.isTrue}: ${tidy(plain(question.stem) + blocks(question.why))}`];
    case 'cloze':
      return [`gaps: ${stem}`];
    case 'match':
      return [
        `match: ${stem}`,
        ...question.pairs.map(([term, match]) => `pair: ${tidy(plain(term) + plain(match ?? []))}`),
      ];
    case 'ordering':
      return [`order: ${stem}`, ...question.steps.map((step) => `step: ${tidy(plain(step))}`)];
  }
}

/** A name at the end of a stem is the question's, as in any guide. */
function plain(rich: Rich): string {
  return rich
    .map(({ text, formula }) => (formula ? '' : text))
    .join('')
    .replace(/\{#[a-z0-9-]+\}$/, '');
}

function blocks(all: readonly Block[]): string {
  return all.map(blockText).join('');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return plain(block.text);
    case 'list':
      return block.items.map(({ text, more }) => plain(text) + blocks(more)).join('');
    case 'table':
      return block.rows.flat().map(plain).join('');
    case 'code':
      return block.text;
  }
}

export function textsOfGuide({ title, children }: Guide): string[] {
  return [
    `title: ${tidy(title.plain)}`,
    ...children.flatMap((part): string[] => {
      switch (part.type) {
        case 'facts':
          return part.children.map((fact) => `fact: ${text(fact)}`);
        case 'keyTerms':
          return part.children.map((term) => `term: ${text(term)}`);
        case 'exercises':
          return part.origin === 'authored'
            ? part.children.flatMap((child) => ('number' in child ? textsOfQuestion(child) : []))
            : [];
        case 'prose':
          return part.children.flatMap((node) =>
            node.type === 'heading' ? [`heading: ${text(node)}`] : [],
          );
        case 'directAnswer':
          return [];
        default:
          return [`${part.type}: ${text(part)}`];
      }
    }),
  ];
}

function textsOfQuestion(question: Question): string[] {
  switch (question.type) {
    case 'review':
      return [`asked: ${text(question.children[0])}`, `answer: ${text(question.children[1])}`];
    case 'multipleChoice': {
      const [stem, ...options] = question.children;
      return [
        `asked: ${text(stem)}`,
        ...options.map((option) => `${option.right ? 'right' : 'wrong'}: ${text(option)}`),
      ];
    }
    case 'trueFalse':
      return [`${question.isTrue}: ${text(question)}`];
    case 'cloze':
      return [`gaps: ${text(question)}`];
    case 'match': {
      const [stem, ...pairs] = question.children;
      return [`match: ${text(stem)}`, ...pairs.map((pair) => `pair: ${text(pair)}`)];
    }
    case 'ordering': {
      const [stem, ...steps] = question.children;
      return [`order: ${text(stem)}`, ...steps.map((step) => `step: ${text(step)}`)];
    }
    case 'structured': {
      const [stem, ...parts] = question.children;
      return [`asked: ${text(stem)}`, ...parts.flatMap(textsOfQuestion)];
    }
  }
}

/** Formulas are left out: the draft has them as LaTeX. */
function text(node: GuideNode): string {
  const values: string[] = [];
  walk([node], (one) => {
    if ('maths' in one || one.type === 'html') return;
    if ('value' in one && typeof one.value === 'string') values.push(one.value);
    if ('alt' in one && typeof one.alt === 'string') values.push(one.alt);
  });
  return tidy(values.join(''));
}

function tidy(words: string): string {
  return words.replaceAll(/\s+/g, '');
}
