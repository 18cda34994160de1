import { glossaryAddress } from '../../../guide/addresses.ts';
import { plainText } from '../../../guide/text.ts';
import { localeFor } from '../../../locale/locales.ts';
import type { Frame } from '../../page.ts';
import type { GuideView } from '../../views/guide-view.ts';
import { flashcardThing, questionData } from './question-data.ts';
import { resource } from './resource.ts';
import { reference, type Thing, thing } from './thing.ts';
import type { Urls } from './urls.ts';

/** A guide with what it explains, and its questions as a quiz. */
export function guideData(frame: Frame, view: GuideView, urls: Urls): Thing[] {
  const term = termOf(frame, view, urls);
  const quiz = quizOf(view, frame, urls);
  const { pageWords } = localeFor(frame.language);
  return [
    resource(frame, urls, {
      learningResourceType: pageWords.kinds[view.kind],
      educationalLevel: view.level,
      ...aboutSubject(view.subject),
      alternateName: view.aliases.map(({ plain }) => plain),
      teaches: view.parts.flatMap((part) =>
        part.type === 'keyTerms'
          ? part.children.map(({ children: [name, meaning] }) =>
              thing('DefinedTerm', { name: plainText(name), description: plainText(meaning) }),
            )
          : [],
      ),
      ...(term !== null && { mainEntity: reference(urls.here('term')) }),
      ...(quiz !== null && { hasPart: reference(urls.here('quiz')) }),
    }),
    ...(term === null ? [] : [term]),
    ...(quiz === null ? [] : [quiz]),
  ];
}

function aboutSubject(subject: string) {
  return subject === '' ? {} : { about: thing('Thing', { name: subject }) };
}

function termOf(frame: Frame, view: GuideView, urls: Urls): Thing | null {
  if (view.kind !== 'term') return null;
  const definition = view.parts.find(({ type }) => type === 'definition');
  return thing('DefinedTerm', {
    '@id': urls.here('term'),
    name: view.title.plain,
    alternateName: view.aliases.map(({ plain }) => plain),
    description:
      definition?.type === 'definition' ? plainText(definition.children) : frame.description,
    url: urls.here(),
    inDefinedTermSet: urls.of(glossaryAddress({ slug: courseOf(frame) })),
  });
}

const courseOf = ({ address }: Frame) => address.split('/', 1)[0] ?? '';

/** null where the page asks nothing that can be answered in words. */
function quizOf(view: GuideView, { language }: Frame, urls: Urls): Thing | null {
  const { sheetWords } = localeFor(language);
  const questions = view.parts.flatMap((part) => {
    if (part.type === 'directAnswer') {
      return [flashcardThing(view.title.plain, plainText(part.children), urls.here())];
    }
    if (part.type !== 'exercises') return [];
    return part.questions.flatMap((one) => questionData(one, sheetWords, urls.here));
  });
  if (questions.length === 0) return null;
  const alignment = (alignmentType: string, targetName: string) =>
    targetName === '' ? [] : [thing('AlignmentObject', { alignmentType, targetName })];
  return thing('Quiz', {
    '@id': urls.here('quiz'),
    name: view.title.plain,
    url: urls.here(),
    inLanguage: language,
    about: thing('Thing', { name: view.title.plain }),
    educationalAlignment: [
      ...alignment('educationalSubject', view.subject),
      ...alignment('educationalLevel', view.level),
    ],
    hasPart: questions,
  });
}
