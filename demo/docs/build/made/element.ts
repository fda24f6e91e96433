// The pages that dist/custom-elements.json makes, as it makes the README's tables.
import { type ManifestElement, methods, ownFields, signature } from '../../../../tests/tools/readme-tables.mjs';
import type { Page } from '../pages.ts';
import { declarationOf, sectionOf } from './declarations.ts';
import { entry, inline, madePage } from './entries.ts';

const together = (...parts: readonly (string | readonly string[])[]) => parts.flat().join('\n\n');

export function attributesPage(element: ManifestElement): Page {
  const text = together(
    'What is not known in a value is left out, and the quiz runs all the same. What was wrong, and what to write instead, stands in the console, in `problems` and in `quiz-config-error`, and with `preview` above the quiz: see [Problems](problems.md).',
    '## Attributes',
    'Each has a property of the same name in camelCase. The standard attributes `lang` and `dir`, of the element or of what is around it, say its [language](languages.md) and its direction.',
    element.attributes.map((each) => entry(each.name, [['Type', each.type?.text], ['Default', each.default], ['Property', each.fieldName === each.name ? undefined : each.fieldName]], each.description)),
    '## Properties',
    'These are properties alone: no attribute sets them.',
    ownFields(element).map((each) => entry(each.name, [['Type', each.type?.text]], `${inline(each.description)}${each.readonly ? ' Read-only.' : ''}`)),
    '## Methods',
    methods(element).map((each) => entry(signature(each), [], each.description)),
    '## Content',
    (element.slots ?? []).map(({ name, description }) => (name ? entry(name, [], description) : `What stands inside the element: ${inline(description)}`)),
  );
  return madePage({ name: 'attributes', title: 'Attributes, properties and methods', description: 'Everything that can be set on the element, and everything that it can be asked.', order: 1, text });
}

export function eventsPage(element: ManifestElement, lib: string): Page {
  const types = [
    declarationOf(`${lib}/lead/lead.d.ts`, 'Lead'),
    declarationOf(`${lib}/lead/lead.d.ts`, 'CategoryName'),
    declarationOf(`${lib}/lead/lead.d.ts`, 'LeadSource'),
    declarationOf(`${lib}/events.d.ts`, 'QuizLeadEvent'),
    declarationOf(`${lib}/events.d.ts`, 'ResultSummary'),
    declarationOf(`${lib}/quiz/types.d.ts`, 'Problem'),
  ];
  const text = together(
    'All of them bubble and leave shadow roots. None carries an answer, but a lead whose visitor asked for it. `quiz-abandon` after a removal reaches listeners on the element itself only, since it is no longer in the document. [Leads](leads.md) shows how to receive one.',
    '## Events',
    element.events.map((each) => entry(each.name, [['Type', each.type?.text]], each.description)),
    '## What they carry',
    types.map((each) => sectionOf(each, 3)),
  );
  return madePage({ name: 'events', title: 'Events', description: 'What the page hears of a visitor, and when.', order: 2, text });
}

export function looksPage(element: ManifestElement): Page {
  const text = together(
    'Tokens and parts are set in the page’s style sheet. [Theming](theming.md) shows how; [five finished looks](../../looks.html) stand ready to copy.',
    '## Tokens',
    'Custom properties, on the element or anywhere above it.',
    element.cssProperties.map((each) => entry(each.name, [['Default', each.default]], each.description)),
    '## Parts',
    'For `exosome-quiz::part(…)`.',
    element.cssParts.map((each) => entry(each.name, [], each.description)),
    '## States',
    'For `exosome-quiz:state(…)`.',
    element.cssStates.map((each) => entry(`:state(${each.name})`, [], each.description)),
  );
  return madePage({ name: 'tokens-and-parts', title: 'Tokens, parts and states', description: 'What a style sheet can change about the looks.', order: 3, text });
}
