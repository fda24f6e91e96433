// What Chromium tells assistive technology of the quiz on the page, and what was written down of it before.
import { readFile, writeFile } from 'node:fs/promises';

/** Only what a screen reader makes words of. */
function simplify(node, byId) {
  const properties = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
  return {
    id: node.backendDOMNodeId ?? 0,
    role: node.ignored ? 'none' : node.role.value,
    name: node.name?.value ?? '',
    description: node.description?.value ?? '',
    value: String(node.value?.value ?? ''),
    properties,
    children: (node.childIds ?? []).flatMap((id) => (byId.has(id) ? [simplify(byId.get(id), byId)] : [])),
  };
}

async function treeOf(client, selector) {
  const { root } = await client.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await client.send('DOM.describeNode', { nodeId });
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const host = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  return host ? simplify(host, byId) : null;
}

/** `await executeServerCommand('accessibility-tree', 'exosome-quiz')`: the tree under the first element of that selector. */
export function accessibilityTreePlugin() {
  return {
    name: 'accessibility-tree-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'accessibility-tree') return undefined;
      const client = await session.browser.getPage(session.id).createCDPSession();
      try {
        return await treeOf(client, payload);
      } finally {
        await client.detach();
      }
    },
  };
}

/**
 * `await executeServerCommand('transcript', { name, text })`: what tests/transcripts holds under that name; with
 * `npm run transcripts`, the text is written there first.
 */
export function transcriptPlugin() {
  return {
    name: 'transcript-command',
    async executeCommand({ command, payload }) {
      if (command !== 'transcript') return undefined;
      const file = new URL(`../transcripts/${payload.name}.txt`, import.meta.url);
      if (process.env.RENEW_TRANSCRIPTS) await writeFile(file, payload.text);
      return readFile(file, 'utf8').catch(() => '');
    },
  };
}
