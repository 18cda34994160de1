import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from 'vscode-languageserver';
import { rangeOf } from './place.ts';

/** How an editor finds the files of a site. */
export interface Documents {
  /** Its address for a file. @param path From the content folder. */
  uri: (path: string) => string;
  /** The file's text as the editor has it; empty where it is not open. */
  text: (path: string) => string;
}

/** All that there is to say of a file, in the order in which it was found. */
export function diagnosticsOf(file: VFile, documents: Documents): Diagnostic[] {
  return file.messages.map((message) => diagnosticOf(message, file, documents));
}

function diagnosticOf(message: VFileMessage, file: VFile, documents: Documents): Diagnostic {
  const { reason, note, place, ruleId, url, cause } = message;
  return {
    range: rangeOf(place ?? START, documents.text(file.path)),
    severity: severityOf(message),
    source: 'foolscap',
    message: note === undefined ? reason : `${reason}\n${note}`,
    ...(ruleId !== undefined && { code: ruleId }),
    ...(url !== undefined && { codeDescription: { href: url } }),
    ...(cause instanceof VFileMessage && {
      relatedInformation: [relatedTo(cause, file, documents)],
    }),
  };
}

const START = { line: 1, column: 1 };

/** Advice is no warning: an author may know better. */
function severityOf({ fatal }: VFileMessage): DiagnosticSeverity {
  if (fatal === true) return DiagnosticSeverity.Error;
  return fatal === false ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information;
}

function relatedTo(
  { reason, place, file }: VFileMessage,
  on: VFile,
  documents: Documents,
): DiagnosticRelatedInformation {
  const path = file || on.path;
  return {
    message: reason,
    location: { uri: documents.uri(path), range: rangeOf(place ?? START, documents.text(path)) },
  };
}
