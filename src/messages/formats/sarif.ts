/** Messages in the Static Analysis Results Interchange Format, OASIS SARIF 2.1.0. */
import type { Location, Log, Region, ReportingDescriptor, Result, Fix as SarifFix } from 'sarif';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { ends, type Shown, severity, shownPath, sortedMessages } from '../message.ts';
import type { Fix } from '../report.ts';
import { isRule, RULES, type RuleId, type Severity } from '../rules.ts';

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

const LEVELS = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
} as const satisfies Record<Severity, Result.level>;

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
      return {
        id,
        help: { text, markdown: text },
        defaultConfiguration: { level: LEVELS[RULES[id]] },
      };
    });
}

function resultOf(file: VFile, message: VFileMessage, shown: Shown): Result {
  const { reason, note, ruleId, cause, fix } = message;
  const path = shownPath(file, shown);
  return {
    ...(ruleId !== undefined && { ruleId }),
    level: LEVELS[severity(message)],
    message: { text: note ? `${reason}\n${note}` : reason },
    locations: [locationOf(path, message)],
    ...(fix !== undefined && { fixes: [fixOf(path, fix)] }),
    ...(cause instanceof VFileMessage && {
      relatedLocations: [
        {
          ...locationOf(cause.file ? shown.prefix + cause.file : path, cause),
          message: { text: cause.reason },
        },
      ],
    }),
  };
}

function locationOf(path: string, message: VFileMessage): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(path) },
      region: regionOf(...ends(message)),
    },
  };
}

function fixOf(path: string, { place, text }: Fix): SarifFix {
  const deletedRegion = regionOf(place.start, place.end);
  return {
    artifactChanges: [
      {
        artifactLocation: { uri: encodeURI(path) },
        replacements: [{ deletedRegion, insertedContent: { text } }],
      },
    ],
  };
}

function regionOf(start: Point, end: Point): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}
