import { countedAnswers } from '../quiz/engine.ts';
import type { ContactFieldName } from '../quiz/contact.ts';
import type { SessionQuiz, SessionState } from '../quiz/session-state.ts';
import type { Answers, Ranked } from '../quiz/types.ts';

/** A category by name, without the points or the answers behind it. */
export interface CategoryName {
  id: string;
  title: string;
}

/** Where the lead came from. */
export interface LeadSource {
  /** Address of the page, without query and hash. */
  page: string;
  /** Origin of the page before this one; empty when unknown. */
  referrer: string;
  /** The `utm_*` parameters of the page's address, and no others. */
  utm: Record<string, string>;
}

/** What a clinic receives of a visitor who consented. */
export interface Lead {
  /** A UUID, the same over every try to send. */
  id: string;
  /** `true` in `preview`. */
  test: boolean;
  contact: Partial<Record<ContactFieldName, string>>;
  consent: {
    /** The exact text beside the box. */
    text: string;
    /** When it was sent, as an ISO 8601 time in UTC. */
    at: string;
    /** Whether the visitor wants marketing texts; only where a phone number was asked for. */
    marketing?: boolean;
  };
  /** `null` after a result that names none. */
  category: CategoryName | null;
  also?: CategoryName;
  /** Only when the visitor ticked the box for it; never the `safety` question. */
  answers?: Answers;
  /** The visitor has something to tell the clinic before any treatment. What it is stays with the visitor. */
  hasSafetyNotes: boolean;
  /** A field that people do not see was filled in, or it all went faster than people read. Look twice. */
  suspect?: true;
  source: LeadSource;
}

/** Health answers that never leave the page, whatever boxes are ticked. */
const neverShared = 'safety';

/** The circumstances of a lead that are not in the session. */
export interface LeadContext {
  id: string;
  at: Date;
  isTest: boolean;
  isSuspect: boolean;
  source: LeadSource;
}

export function buildLead(quiz: SessionQuiz, state: SessionState, { id, at, isTest, isSuspect, source }: LeadContext): Lead {
  const recommendation = state.decision?.recommendation;
  const also = categoryName(recommendation?.also);
  const asksForPhone = quiz.leadFields.some(({ name }) => name === 'phone');
  return {
    id,
    test: isTest,
    contact: givenContact(quiz, state),
    consent: { text: quiz.consentText, at: at.toISOString(), ...(asksForPhone && { marketing: state.consent.marketing }) },
    category: categoryName(recommendation?.primary),
    ...(also && { also }),
    ...(state.consent['share-answers'] && { answers: shareableAnswers(quiz, state) }),
    hasSafetyNotes: Boolean(recommendation?.flags.some(({ level }) => level === 'tell')),
    ...(isSuspect && { suspect: true as const }),
    source,
  };
}

/** The page's address, the referrer's origin and the campaign, and nothing else of either address. */
export function leadSource(page: Location, referrer: string): LeadSource {
  const utm = [...new URLSearchParams(page.search)].filter(([name]) => name.startsWith('utm_'));
  return { page: page.href.replace(/[?#].*/s, ''), referrer: originOf(referrer), utm: Object.fromEntries(utm) };
}

export function categoryName(category: Ranked | null | undefined): CategoryName | null {
  return category ? { id: category.id, title: category.title } : null;
}

/** `crypto.randomUUID` is missing on pages without https; this is not. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'[(bytes[8] ?? 0) & 3];
  return hex.replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, `$1-$2-4$3-${variant}$4-$5`);
}

function originOf(address: string): string {
  return address && new URL(address).origin;
}

function givenContact({ leadFields }: SessionQuiz, { contact }: SessionState): Lead['contact'] {
  const given = leadFields.map(({ name }) => [name, contact[name]?.trim() ?? ''] as const);
  return Object.fromEntries(given.filter(([, value]) => value));
}

function shareableAnswers({ compiled }: SessionQuiz, { answers }: SessionState): Answers {
  const { [neverShared]: _private, ...shared } = countedAnswers(compiled, answers);
  return shared;
}
