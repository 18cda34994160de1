/** Messages in the Static Analysis Results Interchange Format, OASIS SARIF 2.1.0. */
import type { Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { ends, type Shown, severity, shownPath, sortedMessages } from '../message.ts';
import { RULES, type RuleId } from '../rules.ts';

export interface Program {
  version: string;
  /** What explains a rule, in Markdown. */
  helpOf: (rule: RuleId) => string;
}

export function sarifMessages(
  files: readonly VFile[],
  shown: Shown,
  { version, helpOf }: Program,
): string {
  const told = sortedMessages(files);
  const results = told.flatMap(([file, messages]) =>
    messages.map((message) => resultOf(file, message, shown)),
  );
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Foolscap', version, rules: rulesOf(told, helpOf) } },
        // Places are counted as JavaScript counts.
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Those that were broken, by name. */
function rulesOf(
  told: readonly [VFile, VFileMessage[]][],
  helpOf: Program['helpOf'],
): ReportingDescriptor[] {
  const names = new Set(told.flatMap(([, messages]) => messages.map(({ ruleId }) => ruleId ?? '')));
  return [...names]
    .filter(isRule)
    .sort()
    .map((id): ReportingDescriptor => {
      const text = helpOf(id);
      return { id, help: { text, markdown: text }, defaultConfiguration: { level: RULES[id] } };
    });
}

function isRule(name: string): name is RuleId {
  return Object.hasOwn(RULES, name);
}

function resultOf(file: VFile, message: VFileMessage, shown: Shown): Result {
  const { reason, note, ruleId, cause } = message;
  const location = locationOf(shownPath(file, shown), message);
  return {
    ...(ruleId !== undefined && { ruleId }),
    level: severity(message),
    message: { text: note ? `${reason}\n${note}` : reason },
    locations: [location],
    ...(cause instanceof VFileMessage && {
      relatedLocations: [
        {
          ...locationOf(cause.file ? shown.prefix + cause.file : shownPath(file, shown), cause),
          message: { text: cause.reason },
        },
      ],
    }),
  };
}

function locationOf(path: string, message: VFileMessage): Location {
  const [start, end] = ends(message);
  const region: Region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
  return { physicalLocation: { artifactLocation: { uri: encodeURI(path) }, region } };
}
