// What Safari 15.4 does not have, of March 2022: taken away before the quiz comes. What a style sheet finds out by itself,
// such as colours that are made of others, cannot be taken away here.
delete HTMLElement.prototype.attachInternals;
delete CSSStyleSheet.prototype.replaceSync;
delete CSSStyleSheet.prototype.replace;
delete Document.prototype.adoptedStyleSheets;
delete ShadowRoot.prototype.adoptedStyleSheets;
delete Navigator.prototype.userActivation;
delete Element.prototype.checkVisibility;
delete HTMLElement.prototype.inert;
for (const name of ['any', 'timeout']) delete AbortSignal[name];
for (const name of ['toReversed', 'toSorted', 'toSpliced', 'with']) delete Array.prototype[name];
for (const name of Object.getOwnPropertyNames(Set.prototype).filter((each) => /Of$|From$|ion$|ence$/.test(each))) delete Set.prototype[name];
delete Object.groupBy;
delete Promise.withResolvers;
// Colours that are mixed, or made for two schemes, are no colours there.
const { supports } = CSS;
CSS.supports = (...query) => !/color-mix|light-dark|from/.test(query.join()) && supports.apply(CSS, query);
