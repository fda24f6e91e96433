// What Chrome 98 has otherwise, of February 2022: names of custom states begin with hyphens, and no others are taken. What a
// style sheet finds out by itself, such as :has(), cannot be taken away here.
const { add } = CustomStateSet.prototype;
CustomStateSet.prototype.add = function addState(name) {
  if (!name.startsWith('--')) throw new DOMException(`The specified value '${name}' must start with '--'.`, 'SyntaxError');
  return add.call(this, name);
};
delete Element.prototype.checkVisibility;
delete HTMLElement.prototype.inert;
for (const name of ['any', 'timeout']) delete AbortSignal[name];
for (const name of ['toReversed', 'toSorted', 'toSpliced', 'with']) delete Array.prototype[name];
delete Object.groupBy;
delete Promise.withResolvers;
const { supports } = CSS;
CSS.supports = (...query) => !/color-mix|light-dark|from|has\(/.test(query.join()) && supports.apply(CSS, query);
