/**
 * Faults that the checkers must find: each breaks a page in one way. `engines` are those that find it as well, which is
 * measured; where there is none, the page would pass for sound without a check of our own.
 */
import type { PageKind } from '../../src/4-render/page.ts';
import type { EngineName } from './engines.ts';
import type { PageCheckName } from './page-checks/page-checks.ts';

export interface SeededFault {
  name: string;
  on: PageKind;
  /** HTML that is added to what is on the page. */
  add?: string;
  css?: string;
  /** Runs in the page and knows nothing else. */
  change?: () => void;
  foundBy: PageCheckName;
  engines: readonly EngineName[];
}

export const SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'grey text on white',
    on: 'home',
    add: '<p id="seed">The water wears the land away.</p>',
    css: '#seed { color: #949494; background: #fff }',
    foundBy: 'contrast',
    engines: ['axe', 'sniffer'],
  },
  {
    name: 'text that is pale in the dark only',
    on: 'home',
    add: '<p id="seed">The water wears the land away.</p>',
    css: '@media (prefers-color-scheme: dark) { #seed { color: #5a5a5a } }',
    foundBy: 'contrast',
    engines: ['axe', 'sniffer'],
  },
  {
    name: 'white text on a ground that printers leave out',
    on: 'home',
    add: '<p id="seed">The water wears the land away.</p>',
    css: '#seed { color: #fff; background: #222; print-color-adjust: economy }',
    foundBy: 'contrast',
    engines: [],
  },
  {
    name: 'a field with a pale edge',
    on: 'home',
    add: '<p><label>Your name <input id="seed" type="text" autocomplete="name"></label></p>',
    css: '#seed { border: 1px solid #ddd; min-block-size: 3rem }',
    foundBy: 'lines',
    engines: [],
  },
  {
    name: 'a pale line to write on',
    on: 'worksheet',
    add: '<span id="seed" aria-hidden="true"></span>',
    css: '#seed { display: block; block-size: 2rem; border-block-end: 1px solid #ddd }',
    foundBy: 'lines',
    engines: [],
  },
  {
    name: 'a pale icon in a button',
    on: 'home',
    add: '<button id="seed" aria-label="Print"><svg width="24" height="24" aria-hidden="true"><rect fill="#ddd" width="24" height="24"/></svg></button>',
    css: '#seed { min-block-size: 3rem; min-inline-size: 3rem }',
    foundBy: 'lines',
    engines: [],
  },
  {
    name: 'buttons of 16 px side by side',
    on: 'home',
    add: '<p><button class="seed">1</button><button class="seed">2</button></p>',
    css: '.seed { box-sizing: border-box; inline-size: 16px; block-size: 16px; padding: 0; font-size: 12px }',
    foundBy: 'targets',
    engines: ['axe'],
  },
  {
    name: 'a fold of 30 px',
    on: 'termGuide',
    css: 'main summary { block-size: 30px !important; min-block-size: 0 !important; padding: 0 !important }',
    foundBy: 'targets',
    engines: [],
  },
  {
    name: 'no ring where focus is',
    on: 'home',
    css: ':focus-visible { outline: none !important }',
    foundBy: 'focus',
    engines: [],
  },
  {
    name: 'a bar over what has focus',
    on: 'home',
    add: '<div id="seed">Keep reading</div>',
    css: '#seed { position: fixed; inset: 0 0 auto; block-size: 20rem; background: Canvas; color: CanvasText }',
    foundBy: 'focus',
    engines: [],
  },
  {
    name: 'a box wider than a phone',
    on: 'home',
    add: '<p id="seed">The water wears the land away.</p>',
    css: '#seed { inline-size: 500px }',
    foundBy: 'reflow',
    engines: [],
  },
  {
    name: 'a table that scrolls and has no stop',
    on: 'topicGuide',
    // Come after the script that gives such tables a stop.
    add: '<h2>Rivers</h2><div id="seed"><table><tr><th scope="col">River</th><th scope="col">Length</th></tr></table></div>',
    css: '#seed { overflow-x: auto } #seed table { min-inline-size: 90rem }',
    foundBy: 'scrollers',
    engines: ['axe'],
  },
  {
    name: 'a box that cuts off large text',
    on: 'home',
    add: '<p id="seed">The water wears the land away.</p>',
    css: '#seed { block-size: 32px; overflow: hidden; white-space: nowrap }',
    foundBy: 'spacing',
    engines: [],
  },
  {
    name: 'lines that are too close',
    on: 'questionPage',
    css: 'main p { line-height: 1.2 !important }',
    foundBy: 'reading',
    engines: [],
  },
  {
    name: 'lines across the whole screen',
    on: 'questionPage',
    add: '<p id="seed">The fastest water swings to the outer bank of a bend and undercuts it, while at the inner bank the water is slow and shallow and lays its sand down, so that the bend grows from year to year.</p>',
    css: '#seed { inline-size: 70rem; max-inline-size: none }',
    foundBy: 'reading',
    engines: [],
  },
  {
    name: 'a second first heading',
    on: 'home',
    add: '<h1>Another</h1>',
    foundBy: 'headings',
    engines: [],
  },
  {
    name: 'a rank that is skipped',
    on: 'home',
    add: '<h6>Far below</h6>',
    foundBy: 'headings',
    engines: ['axe', 'sniffer'],
  },
  {
    name: 'two headings alike',
    on: 'termGuide',
    add: '<h2>Facts about rivers</h2><p>One.</p><h2>Facts about rivers</h2><p>Two.</p>',
    foundBy: 'headings',
    engines: [],
  },
  {
    name: 'a page without a language',
    on: 'home',
    change: () => document.documentElement.removeAttribute('lang'),
    foundBy: 'languages',
    engines: ['axe', 'sniffer'],
  },
  {
    name: 'a French sentence that does not say so',
    on: 'home',
    add: '<p>Je vais à la gare avec ma sœur et je prends le train pour la ville.</p>',
    foundBy: 'languages',
    engines: [],
  },
  {
    name: 'a French sentence that only wide screens show, and does not say so',
    on: 'home',
    add: '<p id="seed">Je vais à la gare avec ma sœur et je prends le train pour la ville.</p>',
    css: '@media (width < 40rem) { #seed { display: none } }',
    foundBy: 'languages',
    engines: [],
  },
  {
    name: 'Arabic set from the left',
    on: 'home',
    add: '<p lang="ar">الماء ينحت الأرض ببطء</p>',
    foundBy: 'languages',
    engines: [],
  },
  {
    name: 'a title that says no site',
    on: 'termGuide',
    change: () => {
      document.title = 'Page';
    },
    foundBy: 'title',
    engines: [],
  },
  {
    name: 'navigation without a name',
    on: 'home',
    add: '<nav><a href="#page.content">Back to the top</a></nav>',
    foundBy: 'landmarks',
    engines: [],
  },
  {
    name: 'a skip link that leads nowhere',
    on: 'home',
    change: () => document.querySelector('body a')?.setAttribute('href', '#nowhere'),
    foundBy: 'landmarks',
    engines: ['axe'],
  },
  {
    name: 'two folds of one name',
    on: 'termGuide',
    change: () => {
      for (const summary of document.querySelectorAll('main summary'))
        summary.textContent = 'Answer';
    },
    foundBy: 'folds',
    engines: [],
  },
  {
    name: 'a heading inside a fold’s summary',
    on: 'termGuide',
    change: () => {
      const summary = [...document.querySelectorAll('main summary')].find(({ textContent }) =>
        textContent?.startsWith('Answer to'),
      );
      if (summary !== undefined) summary.innerHTML = `<h4>${summary.textContent}</h4>`;
    },
    foundBy: 'folds',
    engines: [],
  },
  {
    name: 'the right option told by its colour',
    on: 'home',
    add: '<ul><li>Sand</li><li id="seed">Ice</li></ul>',
    css: '#seed { color: #0b5848; background: #fff } #seed ~ li, li:has(+ #seed) { background: #fff; color: #000 }',
    foundBy: 'colour alone',
    engines: [],
  },
  {
    name: 'what moves although nothing should',
    on: 'home',
    css: '@keyframes sway { to { translate: 4px } } main h1 { animation: sway 2s infinite alternate !important }',
    foundBy: 'movement',
    engines: [],
  },
  {
    name: 'a button that is nothing but its ground',
    on: 'home',
    add: '<button id="seed">Print</button>',
    css: '#seed { border: 0; background: #0b5848; color: #fff; min-block-size: 3rem }',
    foundBy: 'own colours',
    engines: [],
  },
  {
    name: 'a link that is nothing but its ground',
    on: 'home',
    add: '<p><a id="seed" href="#page.content">Back to the top of the page</a></p>',
    css: '#seed { display: inline-block; padding: 1rem; background: #0b5848; color: #fff; text-decoration: none }',
    foundBy: 'fills',
    engines: [],
  },
  {
    name: 'an answer that a script would have to show',
    on: 'termGuide',
    change: () => document.querySelector('main details:has(p)')?.setAttribute('hidden', ''),
    foundBy: 'no script',
    engines: [],
  },
  {
    name: 'a word that only the style sheet says',
    on: 'home',
    add: '<p id="seed">the outer bank</p>',
    css: '#seed::before { content: "Right: " }',
    foundBy: 'no style',
    engines: [],
  },
  {
    name: 'a picture called by its file',
    on: 'termGuide',
    change: () => document.querySelector('main img')?.setAttribute('alt', 'bend.svg'),
    foundBy: 'pictures',
    engines: [],
  },
  {
    name: 'a picture without an alternative',
    on: 'termGuide',
    change: () => document.querySelector('main img')?.removeAttribute('alt'),
    foundBy: 'pictures',
    engines: ['axe', 'sniffer'],
  },
  {
    name: 'header cells that head nothing',
    on: 'topicGuide',
    change: () => {
      for (const cell of document.querySelectorAll('main th')) cell.removeAttribute('scope');
    },
    foundBy: 'tables',
    engines: [],
  },
  {
    name: 'an option whose formula is not in its name',
    on: 'worksheet',
    change: () => {
      for (const formula of document.querySelectorAll('main math'))
        formula.removeAttribute('aria-label');
    },
    foundBy: 'formulas',
    engines: [],
  },
  {
    name: 'a stop at a formula that does not scroll',
    on: 'topicGuide',
    add: '<div id="seed" role="group" tabindex="0" aria-label="Formula"><math><mi>Q</mi></math></div>',
    css: '#seed { overflow: auto }',
    foundBy: 'idle scrollers',
    engines: [],
  },
  {
    name: 'two links of one name to two places',
    on: 'course',
    add: '<p><a href="erosion/answer-key/">Answer key</a> <a href="the-long-profile/answer-key/">Answer key</a></p>',
    foundBy: 'links',
    engines: [],
  },
  {
    name: 'a stem that is said twice',
    on: 'worksheet',
    add: '<h3>Question 90: Which bank of a meander is worn away?</h3><div role="group" aria-label="Which bank of a meander is worn away?"><label><input type="radio" name="seed"> outer</label></div>',
    foundBy: 'stems',
    engines: [],
  },
  {
    name: 'a question whose heading is its number',
    on: 'worksheet',
    add: '<h3>Question 90</h3>',
    foundBy: 'stems',
    engines: [],
  },
  {
    name: 'a gap made of signs',
    on: 'worksheet',
    add: '<p>A river carries its ______ to the sea.</p>',
    foundBy: 'gaps',
    engines: [],
  },
  {
    name: 'a button that no key reaches',
    on: 'home',
    add: '<div role="button" id="seed">Print</div>',
    css: '#seed { min-block-size: 3rem; border: 1px solid }',
    foundBy: 'keyboard',
    engines: [],
  },
];
