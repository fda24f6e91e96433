// As translators in browsers do: each text node gives way to two <font> elements with the translation, and the page gets
// another language. Translated words stand in guillemets here.
function textsIn(root) {
  const texts = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node.shadowRoot) texts.push(...textsIn(node.shadowRoot));
    const isWords = node.nodeType === Node.TEXT_NODE && node.data.trim() && !node.parentElement?.closest('script, style');
    if (isWords && !node.parentElement?.closest('font')) texts.push(node);
  }
  return texts;
}

window.translate = (language) => {
  document.documentElement.lang = language;
  document.documentElement.className = 'translated-ltr';
  for (const text of textsIn(document.body)) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    outer.style.verticalAlign = 'inherit';
    inner.style.verticalAlign = 'inherit';
    inner.textContent = `«${text.data.trim()}»`;
    outer.append(inner);
    text.replaceWith(outer);
  }
};

document.querySelector('button').addEventListener('click', () => window.translate('nl'));
