import { executeServerCommand } from '@web/test-runner-commands';

/** One thing that the browser tells assistive technology of. */
export interface TreeNode {
  /** The same as long as the element is. */
  id: number;
  role: string;
  name: string;
  description: string;
  value: string;
  properties: Readonly<Record<string, string | number | boolean | undefined>>;
  children: readonly TreeNode[];
}

export async function readTree(): Promise<TreeNode> {
  const tree = await executeServerCommand<TreeNode | null, string>('accessibility-tree', 'exosome-quiz');
  if (!tree) throw new Error('There is no quiz in the accessibility tree.');
  return tree;
}

/** The way down to what has the focus; empty where nothing has it. */
export function pathToFocus(node: TreeNode): readonly TreeNode[] {
  if (node.properties.focused) return [node];
  for (const child of node.children) {
    const path = pathToFocus(child);
    if (path.length) return [node, ...path];
  }
  return [];
}

const roleWords: Readonly<Record<string, string>> = {
  radio: 'radio button',
  textbox: 'edit',
  DisclosureTriangle: 'disclosure button',
  region: 'region',
};

const checkedWords: Readonly<Record<string, string>> = { true: 'checked', false: 'not checked', mixed: 'half checked' };

function stateWords({ role, value, properties }: TreeNode): string[] {
  const { checked, expanded, required, invalid, readonly, disabled, busy } = properties;
  return [
    checked === undefined ? '' : (checkedWords[String(checked)] ?? ''),
    expanded === undefined ? '' : expanded ? 'open' : 'closed',
    required ? 'required' : '',
    invalid === undefined || invalid === 'false' ? '' : 'invalid',
    readonly ? 'read-only' : '',
    disabled ? 'not available' : '',
    busy ? 'busy' : '',
    role === 'textbox' ? (value ? `holds “${value}”` : 'empty') : '',
  ].filter(Boolean);
}

/** One thing in the words of a screen reader: its name, what it is and how it is, and what describes it. */
export function spoken(node: TreeNode): string {
  const { role, name, description, properties, children } = node;
  const items = children.filter((child) => child.role === 'listitem').length;
  const what = role === 'heading' ? `heading level ${properties.level}` : role === 'list' ? `list of ${items}` : (roleWords[role] ?? role);
  return `${name ? `${name} ` : ''}(${[what, ...stateWords(node)].join(', ')})${description ? ` ${description}` : ''}`;
}

const containers = new Set(['group', 'radiogroup', 'region', 'list', 'main', 'alert', 'dialog']);
/** What stands in them is their name. */
const leaves = new Set(['heading', 'button', 'link', 'radio', 'checkbox', 'textbox', 'DisclosureTriangle', 'image', 'progressbar']);
const unspoken = new Set(['none', 'generic', 'form', 'paragraph', 'Section', 'Legend', 'LabelText', 'status', 'Details', 'strong', 'code', 'ListMarker']);

/** What is said on the way into something, for those who come from outside of it: groups that have a name. */
export function isEntered({ role, name }: TreeNode): boolean {
  return containers.has(role) && name !== '';
}

function controlsIn(node: TreeNode): TreeNode[] {
  return node.children.flatMap((child) => (leaves.has(child.role) ? [child] : controlsIn(child)));
}

/** Everything in the order in which it is read, a line each; what stands inside something is moved in. */
export function readingOrder(tree: TreeNode): string[] {
  const texts = new Set<string>();
  // What describes something, and was read as a text before, is said on the way in by Tab, and not in reading.
  const said = (node: TreeNode) => spoken(texts.has(node.description) ? { ...node, description: '' } : node);

  const linesOf = (node: TreeNode, within: readonly string[]): string[] => {
    const { role, name, children } = node;
    const inside = (names = within) => children.flatMap((child) => linesOf(child, names));
    if (role === 'StaticText') {
      texts.add(name.trim());
      // A group's name stands in it as a text as well.
      return within.includes(name.trim()) ? [] : [name.trim()];
    }
    if (role === 'listitem') return [`• ${inside().join(' ')}`];
    if (leaves.has(role)) return [said(node)];
    const controls = role === 'LabelText' ? controlsIn(node) : [];
    // The words around a control are its name and its description.
    if (controls.length) return controls.map(said);
    if (unspoken.has(role) || (role === 'group' && !name)) return inside();
    if (!containers.has(role)) throw new Error(`There are no words for the role ${role}, “${name}”.`);
    return [spoken({ ...node, description: '' }), ...inside([...within, name]).map((line) => `  ${line}`)];
  };

  return linesOf(tree, []);
}
