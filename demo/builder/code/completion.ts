import { type Completion, type CompletionContext, type CompletionResult, snippetCompletion } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { namesAt, type Schema, textsAt } from './schema.ts';

type Node = ReturnType<ReturnType<typeof syntaxTree>['resolveInner']>;

/** Completes the names of a quiz's JSON, and the texts that may stand there, and explains them. */
export function completeWith(schema: Schema): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const node = syntaxTree(context.state).resolveInner(context.pos, -1);
    const word = context.matchBefore(/"?[\w-]*/);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    const property = nearest(node, 'Property');
    const isValue = node.name === 'String' && property !== null;
    const path = pathOf(node, context.state);
    const options = isValue ? textsAt(schema, path).map((text): Completion => ({ label: `"${text}"`, type: 'text' })) : namesAt(schema, path).map(({ name, about, opens }) => snippetCompletion(`"${name}": ${opens.replace(/^(.)/, '$1#{}')}`, { label: `"${name}"`, info: about, type: 'property' }));
    return options.length ? { from: word.from, options, validFor: /^"?[\w-]*$/ } : null;
  };
}

function nearest(node: Node, name: string): Node | null {
  for (let each: Node | null = node; each && each.name !== 'Object' && each.name !== 'Array'; each = each.parent) if (each.name === name) return each;
  return null;
}

/** Names and places of everything that a node stands in. */
function pathOf(node: Node, state: EditorState): (string | number)[] {
  const path: (string | number)[] = [];
  for (let each: Node | null = node; each; each = each.parent) {
    const { parent } = each;
    // A name that is being written does not stand in its own value.
    const isOwn = node.name === 'PropertyName' && each === node.parent;
    if (each.name === 'Property' && !isOwn) path.unshift(nameOf(each, state));
    else if (parent?.name === 'Array') path.unshift(0);
  }
  return path;
}

function nameOf(property: Node, state: EditorState): string {
  const name = property.getChild('PropertyName');
  return name ? state.sliceDoc(name.from, name.to).replace(/^"|"$/g, '') : '';
}
