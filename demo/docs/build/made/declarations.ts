// What a declaration file exports, each with its doc comment: TypeScript itself has no API to ask.
import { readFileSync } from 'node:fs';

export interface Declaration {
  kind: string;
  name: string;
  /** The doc comment's words. */
  doc: string;
  /** As it stands in the file. */
  code: string;
}

const wordsOf = (comment: string) => comment.replace(/^\/\*\*|\*\/\s*$/g, '').replace(/^\s*\*? ?/gm, '').replace(/^@throws \{(\w+)\} /gm, 'It throws a `$1`: ').trim();

export function declarationsOf(file: string): Declaration[] {
  const text = readFileSync(file, 'utf8');
  // A comment at the margin belongs to the statement after it; those of members are indented.
  const statement = /(?:^(\/\*\*(?:(?!\*\/)[^])*\*\/)\n)?^export (?:declare )?(function|interface|type|class|const) (\w+)[^]*?(?=^(?:\/\*\*|export|import|declare|type|interface)|(?![^]))/gm;
  return [...text.matchAll(statement)].map(([whole, comment = '', kind = '', name = '']) => ({ kind, name, doc: wordsOf(comment), code: whole.slice(comment.length).trim() }));
}

export function declarationOf(file: string, name: string): Declaration {
  const found = declarationsOf(file).find((each) => each.name === name);
  if (!found) throw new Error(`${file} declares no ${name}.`);
  return found;
}

/** As a section of a page. `level`: of its heading. */
export function sectionOf({ name, kind, doc, code }: Declaration, level: number): string {
  const shown = code.replace(/^export (declare )?/, '').replace(/^ {4}#private;\n/m, '').replace(/^ {4}\/\*\*[^\n]*@internal \*\/\n[^\n]*\n/gm, '');
  const indented = shown.replace(/^( {4})+/gm, (spaces) => ' '.repeat(spaces.length / 2));
  return `${'#'.repeat(level)} \`${name}${kind === 'function' ? '()' : ''}\`\n\n${doc}\n\n\`\`\`ts\n${indented}\n\`\`\`\n`;
}
