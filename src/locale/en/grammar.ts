import type { Grammar } from '../grammar.ts';

export const grammar: Grammar = {
  sections: {
    review: {
      name: 'Review questions',
      aliases: [
        'review question',
        'questions',
        'practice questions',
        'exam questions',
        'short answer questions',
        'short-answer questions',
        'discussion questions',
        'study questions',
        'essay questions',
        'revision questions',
        'comprehension questions',
        'test yourself',
        'check your understanding',
        'review',
      ],
      ordinary: ['questions', 'review'],
    },
    multipleChoice: {
      name: 'Multiple choice',
      aliases: [
        'multiple-choice',
        'multiple choice questions',
        'multiple-choice questions',
        'mcq',
        'mcqs',
        'quiz',
      ],
      ordinary: ['quiz'],
    },
    trueFalse: {
      name: 'True or false',
      aliases: [
        'true/false',
        'true / false',
        'true-false',
        'true and false',
        'true or false?',
        'true or false questions',
      ],
      ordinary: [],
    },
    cloze: {
      name: 'Fill in the gaps',
      aliases: [
        'fill in the gap',
        'fill the gaps',
        'fill in the blanks',
        'fill in the blank',
        'gap fill',
        'gap-fill',
        'cloze',
      ],
      ordinary: ['cloze'],
    },
    match: {
      name: 'Match',
      aliases: ['matching', 'match up', 'match the pairs', 'matching pairs', 'match the terms'],
      ordinary: ['matching'],
    },
    ordering: {
      name: 'Put in order',
      aliases: [
        'put in the right order',
        'put in the correct order',
        'ordering',
        'sequence',
        'sequencing',
        'order the steps',
      ],
      ordinary: ['ordering', 'sequence', 'sequencing'],
    },
  },
  parts: {
    definition: { name: 'Definition', aliases: ['definitions'], ordinary: [] },
    facts: {
      name: 'Facts',
      aliases: ['fact', 'must-know facts', 'must know facts', 'key facts'],
      ordinary: ['fact'],
    },
    keyTerms: {
      name: 'Key terms',
      aliases: ['key term', 'key words', 'keywords', 'vocabulary'],
      ordinary: ['keywords', 'vocabulary'],
    },
    summary: { name: 'Summary', aliases: [], ordinary: [] },
  },
  answerParts: {
    answer: {
      name: 'Answer',
      aliases: [
        'model answer',
        'model answers',
        'sample answer',
        'suggested answer',
        'example answer',
        'expected answer',
        'answers',
        'answer key',
        'solutions',
      ],
      ordinary: ['solutions'],
    },
    markingPoints: {
      name: 'Marking points',
      aliases: ['marking point', 'mark scheme', 'marking scheme', 'marks', 'rubric'],
      ordinary: ['marks', 'rubric'],
    },
  },
  helpParts: {
    hint: { name: 'Hint', aliases: ['hints', 'clue', 'clues', 'tip'], ordinary: [] },
    starter: {
      name: 'Starter',
      aliases: ['sentence starter', 'sentence starters', 'starters', 'answer starter'],
      ordinary: [],
    },
  },
  asks: {
    cloze:
      /^(?:fill (?:in )?the |(?:copy and )?complete (?:the|each|this|these) (?:sentences?|text|passage|paragraph|summary|statements?|gaps?|blanks?|word equations?|notes)\b|write (?:in )?the missing )/i,
    match: /^(?:match|pair)\b/i,
    ordering:
      /^(?:(?:put|place|arrange|sort)\b.*\b(?:order(?! to\b)|sequence)\b|order (?:the|these)\b)/i,
  },
  generated: { facts: 'Recall', keyTerms: 'Key terms' },
  numberWords: [
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  months: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  attributes: [
    { words: 'lines', example: '10 lines' },
    { words: 'numbered', example: 'numbered 3' },
    { words: 'box', example: 'box 6 cm' },
    { words: 'working', example: 'working 5 cm' },
    { words: 'squared', example: 'squared 6 cm' },
    { words: 'answer', example: 'answer cm³' },
    { words: 'no space', example: 'no space' },
    { words: 'worksheet only', example: 'worksheet only' },
    { words: 'fixed order', example: 'fixed order' },
    { words: 'open', example: 'open' },
    { words: 'support', example: 'support' },
    { words: 'challenge', example: 'challenge' },
  ],
  patterns: {
    beforeYear:
      /\b(?:after|around|before|between|by|during|early|from|in|late|mid|of|since|to|until)[ -]$/i,
    noneOfThese:
      /^none of (these|those|them|the (above|others?)|(these|the|the above|the other) (answers|options|choices|ones))\.?$/i,
    dontKnow:
      /^((i )?(don['’]t|do not) know( yet)?|(i['’]m |i am )?(not|un) ?sure|(i )?(can['’]t|cannot|can not) (tell|say))\.?$/i,
    speaksOfOthers:
      /\b((all|both|none|any|neither|either|two|three) of (the )?(above|options?|answers|others)|(both|neither|either) [a-h] (and|n?or) [a-h]|[a-h] and [a-h] (only|are)|^(both|all) of (these|them)|options? [a-h])\b/i,
    wordBank: /^word bank\s*:\s*/i,
    instruction: /^instructions?\s*:/i,
    noInstruction: /^none\.?$/i,
    accept: /^accept\s*:\s*/i,
    reject: /^(?:reject|do not accept|don['’]t accept)\s*:\s*/i,
    marks: /^(.{1,12}) (?:marks?|points?)$/i,
    bareMarks: /^\S{1,8}(?: ½)? marks?$/i,
    nearlyAttributes:
      /^\d{1,3}[.,\d]* ?½? ?(?:marks?|pts?|points?|lines?)\b|^(?:marks?|lines?|box)\b.*\d|\b\d{1,3}(?:[.,]\d+)? ?½? marks?\b|^(?:half )?an? mark$/i,
    open: /^open(?: question)?$/i,
    typedNumber: /^(?:Q\.?|(?:question|task|problem|exercise)) ?(\d{1,3}) ?[.):–—-](?:\s+|$)/i,
    typedStep: /^(?:step|stage|phase) (\d{1,2}) ?[.:)–—-]\s+(?=\S)/i,
    onlyANumber: /^(?:Q\.?|question|task|problem|exercise|number|no\.) ?\d{1,3}\.?$/i,
    askedLine:
      /^(?:Q\.? ?\d{0,3} ?(?::\s*|[.)]\s+)|[Qq](?:uestion|UESTION) ?\d{0,3} ?:\s*|[Pp]roblem \d{1,3} ?:\s*)\S/,
    answeredLine:
      /^(?:A ?\d{0,3} ?:|(?:[Mm]odel |[Ss]ample |[Ss]uggested )?(?:[Aa]ns(?:wer|\.)?|ANSWER) ?\d{0,3} ?:|Ans\. ?\d{0,3}(?= ))\s*\S/,
    answeredShort: /^A\.? ?\d{0,3} ?[.)]\s+\S/,
    answersLine:
      /^(?:answer key|mark(?:ing)? ?scheme|(?:the )?(?:correct|right|model) answers?|answers|solutions) ?: *\S/i,
    answerInside:
      /(?<=[.?!)]["”’)]?\s+[([]?)(?:(?:Ans(?:wers?|\.)?|ANSWERS?|(?:Correct|Right|Model) answer|Correct(?:ion|ed)?|Mark scheme|Solution) ?:|Ans\.(?= )) *\S.*$/,
    verdict:
      /(?<=\s)(?:\((?:[Tt]rue|[Ff]alse|TRUE|FALSE|[Cc]orrect|[Ii]ncorrect|[Rr]ight|[Ww]rong|(?:(?:correct|right) )?answer)\)[.!]?|[✓✔✗✘](?: ?[([]\d{1,2}[)\]])?)$|(?<=[.!?]\s+(?:[–—-]\s+)?)(?:True|False|TRUE|FALSE)(?:[.!]?$|[,;:]\s.*$)/,
    sectionPrefix:
      /^(?:(?:section|part|exercise|activity|task|unit|step|set) (?:\d{1,2}|[a-z]|[ivx]{1,4})|\d{1,2}|[a-z](?=\)))\s*[.:)–—-]?\s+/i,
    lines: /^(\d{1,3}) lines?$/i,
    numbered: /^numbered (\d{1,2})(?: lines?)?$/i,
    box: /^box (\d{1,3}(?:\.\d)?) ?(cm|mm)$/i,
    working: /^working (\d{1,3}(?:\.\d)?) ?(cm|mm)$/i,
    squared: /^squared (\d{1,3}(?:\.\d)?) ?(cm|mm)$/i,
    noSpace: /^no (?:space|lines)$/i,
    answerLine:
      /^answer (?!(?:in|on|at|to|by|with|without|using|from|for|as|and|or|of|below|above|here|orally|briefly|fully|freely|first|next|later|all|any|both|each|either|every|only|one|two|three|not|now|yes|no|true|false|the|a|an|this|that|these|those|your|may|must|is|not|key|required|needed)\b)(\S.{0,29})$/i,
    worksheetOnly: /^worksheet only$/i,
    fixedOrder: /^fixed order$/i,
    support: /^support$/i,
    challenge: /^challenge$/i,
    reason: /^\s*(?:because|since|so that|that is|i\.e\.|e\.g\.|correct|right|wrong|true|false)\b/i,
  },
};
