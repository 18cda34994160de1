import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { ruleHelp } from '../../src/command-line/rule-help.ts';
import { withoutAdvice } from '../../src/messages/advice.ts';
import { githubMessages } from '../../src/messages/formats/github.ts';
import { jsonMessages } from '../../src/messages/formats/json.ts';
import { sarifMessages } from '../../src/messages/formats/sarif.ts';
import { formatMessages, type Terminal } from '../../src/messages/formats/text.ts';
import { keptMessages, tellAgain } from '../../src/messages/kept-messages.ts';
import { severity } from '../../src/messages/message.ts';
import { report } from '../../src/messages/report.ts';
import { RULES } from '../../src/messages/rules.ts';
import { isRefused } from '../../src/messages/tally.ts';

const SHOWN = { prefix: 'content/' };

function guide(): VFile {
  const file = new VFile({ path: 'a, b/c:d.md', value: 'one\ntwo three\nfour' });
  const place = { start: { line: 2, column: 5 }, end: { line: 2, column: 10 } };
  report(file, 'keys-are-known', place, 'Unexpected key `100%`\n::error::x, expected `title`', {
    note: 'A note.',
    fix: { place, text: 'title' },
    cause: { place: { line: 1, column: 1 }, reason: 'first used here' },
  });
  return file;
}

describe('on a terminal', () => {
  const terminal: Terminal = {
    columns: 80,
    paint: (colour, text) => `<${colour}>${text}</>`,
    linesOf: (file) => String(file.value).split('\n'),
  };

  it('shows the line that a message is about', () => {
    const file = guide();
    expect(formatMessages([file], SHOWN, terminal)).toMatchInlineSnapshot(`
      "<path>content/a, b/c:d.md</>
        2:5-2:10  <error>error</>  Unexpected key \`100%\`\\u{a}::error::x, expected \`title\`  <quiet>keys-are-known</>
                  <quiet>2 │ </>two three
                  <quiet>  │ </><error>    ^^^^^</>
                  [1:1] first used here
                  A note.

      1 error
      What a rule means: foolscap help keys-are-known
      "
    `);
  });

  it('shows a line once for all that is said of one place', () => {
    const file = guide();
    const place = { start: { line: 2, column: 5 }, end: { line: 2, column: 10 } };
    report(file, 'titles-are-given', place, 'Unexpected date');
    expect(formatMessages([file], SHOWN, terminal).match(/two three/g)).toHaveLength(1);
  });

  it('shows no line of a file that is not there, nor of a message about a whole file', () => {
    const file = guide();
    const lost: Terminal = { ...terminal, linesOf: () => null };
    expect(formatMessages([file], SHOWN, lost)).not.toContain('│');
    const whole = new VFile({ path: 'x.md', value: 'one' });
    report(whole, 'titles-are-given', null, 'Unexpected guide without a title');
    expect(formatMessages([whole], SHOWN, terminal)).not.toContain('│');
  });

  it('shows twenty lines at most', () => {
    const files = Array.from({ length: 30 }, (_, index) => {
      const file = guide();
      file.path = `${index}.md`;
      return file;
    });
    expect(formatMessages(files, SHOWN, terminal).match(/two three/g)).toHaveLength(20);
  });
});

describe('for GitHub', () => {
  it('is one command a message, and what an author wrote ends none', () => {
    expect(githubMessages([guide()], SHOWN)).toMatchInlineSnapshot(`
      "::error file=content/a%2C b/c%3Ad.md,line=2,endLine=2,col=5,endColumn=10,title=keys-are-known::Unexpected key \`100%25\`\\u{a}::error::x, expected \`title\`%0A[1:1] first used here%0AA note.
      "
    `);
  });

  it('is empty where there is nothing to say', () => {
    expect(githubMessages([new VFile({ path: 'x.md' })], SHOWN)).toBe('');
  });
});

describe('as SARIF', () => {
  it('says what, where, and how each rule is explained', () => {
    const log = JSON.parse(
      sarifMessages([guide()], SHOWN, { version: '1.2.3', helpOf: (rule) => `On ${rule}` }),
    );
    expect(log).toMatchInlineSnapshot(`
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "runs": [
          {
            "columnKind": "utf16CodeUnits",
            "results": [
              {
                "fixes": [
                  {
                    "artifactChanges": [
                      {
                        "artifactLocation": {
                          "uri": "content/a,%20b/c:d.md",
                        },
                        "replacements": [
                          {
                            "deletedRegion": {
                              "endColumn": 10,
                              "endLine": 2,
                              "startColumn": 5,
                              "startLine": 2,
                            },
                            "insertedContent": {
                              "text": "title",
                            },
                          },
                        ],
                      },
                    ],
                  },
                ],
                "level": "error",
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "content/a,%20b/c:d.md",
                      },
                      "region": {
                        "endColumn": 10,
                        "endLine": 2,
                        "startColumn": 5,
                        "startLine": 2,
                      },
                    },
                  },
                ],
                "message": {
                  "text": "Unexpected key \`100%\`
      ::error::x, expected \`title\`
      A note.",
                },
                "relatedLocations": [
                  {
                    "message": {
                      "text": "first used here",
                    },
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "content/a,%20b/c:d.md",
                      },
                      "region": {
                        "endColumn": 1,
                        "endLine": 1,
                        "startColumn": 1,
                        "startLine": 1,
                      },
                    },
                  },
                ],
                "ruleId": "keys-are-known",
              },
            ],
            "tool": {
              "driver": {
                "name": "Foolscap",
                "rules": [
                  {
                    "defaultConfiguration": {
                      "level": "error",
                    },
                    "help": {
                      "markdown": "On keys-are-known",
                      "text": "On keys-are-known",
                    },
                    "id": "keys-are-known",
                  },
                ],
                "version": "1.2.3",
              },
            },
          },
        ],
        "version": "2.1.0",
      }
    `);
  });
});

describe('the help of a rule', () => {
  it.each(Object.keys(RULES))('%s is there, and ends where the next begins', (rule) => {
    const help = ruleHelp(rule);
    expect(help.startsWith(`${rule}\n\n`)).toBe(true);
    expect(help.trim().length).toBeGreaterThan(rule.length + 60);
    for (const other of Object.keys(RULES)) expect(help).not.toContain(`\n## ${other}\n`);
    // Code that was opened is closed.
    expect((help.match(/^```/gm) ?? []).length % 2).toBe(0);
  });

  it('of a rule that is not there names the nearest', () => {
    expect(() => ruleHelp('keys-are-know')).toThrow(
      'Unexpected rule `keys-are-know`, expected `keys-are-known`',
    );
    expect(() => ruleHelp('toString')).toThrow('expected the name at the end of a message');
  });
});

describe('advice', () => {
  const file = new VFile({ path: 'x.md', value: 'one' });
  report(file, 'related-is-returned', null, 'Unexpected guide without a way back');

  it('is told as such in every format', () => {
    expect(formatMessages([file], SHOWN)).toContain('advice  Unexpected guide');
    expect(formatMessages([file], SHOWN)).toContain('\n1 piece of advice\n');
    expect(githubMessages([file], SHOWN)).toMatch(/^::notice /);
    expect(JSON.parse(jsonMessages([file], SHOWN))).toMatchObject([{ severity: 'advice' }]);
    const [run] = JSON.parse(sarifMessages([file], SHOWN, { version: '1', helpOf: () => '' })).runs;
    expect(run.results).toMatchObject([{ level: 'note' }]);
    expect(run.tool.driver.rules).toMatchObject([{ defaultConfiguration: { level: 'note' } }]);
  });

  it('keeps nothing back, strictly neither; a warning does', () => {
    expect(isRefused([file], true)).toBe(false);
    const warned = new VFile({ path: 'y.md', value: 'one' });
    report(warned, 'headings-differ', null, 'Unexpected heading');
    expect(isRefused([file, warned], true)).toBe(true);
  });

  it('is kept and told again as advice', () => {
    const again = new VFile({ path: 'x.md', value: 'one' });
    tellAgain(again, JSON.parse(JSON.stringify(keptMessages(file))));
    expect(again.messages.map(severity)).toEqual(['advice']);
  });

  it('is left out where only what must be told is', () => {
    const both = new VFile({ path: 'x.md', value: 'one' });
    report(both, 'related-is-returned', null, 'Unexpected guide without a way back');
    report(both, 'headings-differ', null, 'Unexpected heading');
    const [told] = withoutAdvice([both]);
    expect(told?.messages.map(({ ruleId }) => ruleId)).toEqual(['headings-differ']);
    expect(both.messages).toHaveLength(2);
  });
});
