import type { PropertyDeclarations } from 'lit';
import type { ListValue } from './config/values.ts';
import { FormAssociatedElement } from './form-associated.ts';

export const properties = {
  clinicName: { attribute: 'clinic-name' },
  heading: {},
  intro: {},
  headingLevel: { attribute: 'heading-level' },
  withoutIntro: { type: Boolean, attribute: 'without-intro' },
  questions: {},
  categories: {},
  rules: {},
  src: {},
  config: { attribute: false },
  methods: {},
  region: {},
  leadStep: { attribute: 'lead-step' },
  leadFields: { attribute: 'lead-fields' },
  privacyHref: { attribute: 'privacy-href' },
  consentText: { attribute: 'consent-text' },
  action: {},
  enctype: {},
  ctaHref: { attribute: 'cta-href' },
  ctaLabel: { attribute: 'cta-label' },
  name: { reflect: true },
  required: { type: Boolean, reflect: true },
  accent: {},
  autoAdvance: { type: Boolean, attribute: 'auto-advance' },
  resume: { type: Boolean },
  preview: { type: Boolean },
} satisfies PropertyDeclarations;

/** What a page can set, by attribute or by the property of the same name in camelCase. */
export class QuizAttributes extends FormAssociatedElement {
  static override properties = properties;

  /** The clinic's name, as it stands in sentences. */
  declare clinicName: string | null;
  /** Heading of the introduction. */
  declare heading: string | null;
  /** Text of the introduction. */
  declare intro: string | null;
  /**
   * Level of the screens' headings in the page's outline, 1 to 5; those of parts are one below. Default: 2.
   * @type {1 | 2 | 3 | 4 | 5 | null}
   */
  declare headingLevel: string | number | null;
  /** Starts at the first question. */
  declare withoutIntro: boolean;
  /**
   * Questions to ask, in this order: ids of built-in ones, such as `concern, notice, tried`, or a JSON array of ids, changes to built-in
   * questions and new questions. `age` and `safety` are always asked, last.
   * @type {string | (string | object)[]}
   */
  declare questions: ListValue;
  /**
   * Categories that the clinic offers, the preferred one first: `rejuvenation`, `scars`, `hair`, `pigmentation`, `inflammation`; or a JSON
   * array of ids, changes and new categories. Default: all.
   * @type {string | (string | object)[]}
   */
  declare categories: ListValue;
  /**
   * JSON array of rules, added to the default ones.
   * @type {string | object[]}
   */
  declare rules: ListValue;
  /** Address of a JSON configuration: a whole quiz, or a patch of the default one. */
  declare src: string | null;
  /** A configuration as data, stronger than every attribute: a whole quiz, or a patch. */
  declare config: unknown;
  /**
   * Delivery methods that the clinic offers: `topical`, `microneedling`, `injection`, `prp`. Default: by region.
   * @type {string | string[]}
   */
  declare methods: ListValue;
  /**
   * Where the clinic is: `us`, `uk` or `eu`. Picks the notice and the default methods. Default: the strictest wording.
   * @type {'us' | 'uk' | 'eu' | null}
   */
  declare region: string | null;
  /**
   * When contact details are asked for: `after-result` (default), `before-result` or `none`.
   * @type {'after-result' | 'before-result' | 'none' | null}
   */
  declare leadStep: string | null;
  /**
   * Contact details to ask for, of `name`, `email`, `phone`, `message`, `postcode`; a `?` makes one optional. Default: `name email phone?`.
   * @type {string | string[]}
   */
  declare leadFields: ListValue;
  /** Address of the privacy policy, shown at the consent boxes. */
  declare privacyHref: string | null;
  /** Text of the required consent box. It travels with the lead. */
  declare consentText: string | null;
  /** Address that the widget itself POSTs leads to, such as a form service. Up to three tries, each with the same id. Not used in `preview`. */
  declare action: string | null;
  /**
   * How `action` sends leads: `application/x-www-form-urlencoded` (default) or `application/json`.
   * @type {'application/x-www-form-urlencoded' | 'application/json' | null}
   */
  declare enctype: string | null;
  /** Address of the booking link on the result: https, mailto, tel or relative. */
  declare ctaHref: string | null;
  /** Text of the booking link. */
  declare ctaLabel: string | null;
  /** Name under which the form around the quiz gets the recommended category's id; empty where none is named. */
  declare name: string | null;
  /** The form around the quiz can be sent only once the result is there. */
  declare required: boolean;
  /** Colour of the main button and the bar. Text on it is black or white, whichever has more contrast. */
  declare accent: string | null;
  /** A choice with a pointer on a one-answer question goes on at once. Choices with the keyboard never do. */
  declare autoAdvance: boolean;
  /** Keeps answers in this tab's sessionStorage for half an hour, so that a reload loses nothing. Gone once sent or restarted. */
  declare resume: boolean;
  /** Shows problems of the configuration in the widget, and what comes of the answers; marks leads as tests, and sends none to `action`. */
  declare preview: boolean;

  constructor() {
    super();
    this.withoutIntro = false;
    this.autoAdvance = false;
    this.required = false;
    this.resume = false;
    this.preview = false;
  }
}
