// What VS Code and JetBrains editors read. The libraries know the formats; what they do not take from a manifest is added here.
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { allowedValues, isBoolean } from './values.mjs';

/** They would write `(default: undefined)` after most tokens; editors show each token where it is typed. */
const options = { hideCssPropertiesDocs: true };

const stateClass = (prefix) => ({ name, description }) => ({ name: `${prefix}state(${name})`, description });

/** The library reads every `|` in a type as one between two values, even that of `(string | object)[]`. */
function withValuesOnly(manifest, element) {
  const copy = structuredClone(manifest);
  const copied = copy.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === element.tagName);
  for (const attribute of copied.attributes) {
    if (allowedValues(attribute).length === 0) delete attribute.type;
  }
  return copy;
}

export function vsCodeHtml(manifest, element) {
  const data = JSON.parse(getVsCodeHtmlCustomData(withValuesOnly(manifest, element), options));
  const booleans = new Set(element.attributes.filter(isBoolean).map(({ name }) => name));
  // "v" is void: the name alone is completed, without ="".
  for (const attribute of data.tags.flatMap(({ attributes }) => attributes)) if (booleans.has(attribute.name)) attribute.valueSet = 'v';
  return data;
}

export function vsCodeCss(manifest, element) {
  return { ...JSON.parse(getVsCodeCssCustomData(manifest, options)), pseudoClasses: element.cssStates.map(stateClass(':')) };
}

export function webTypes(manifest, element) {
  const data = JSON.parse(getWebTypesData(manifest, options));
  for (const tag of data.contributions.html.elements) delete tag['doc-url'];
  data.contributions.css['pseudo-classes'] = element.cssStates.map(stateClass(''));
  return { ...data, 'js-types-syntax': 'typescript' };
}
