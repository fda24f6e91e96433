import type { FailureReason } from '../quiz/failure.ts';
import { formFields } from './form-fields.ts';
import type { Lead } from './lead.ts';

export type LeadEncoding = 'application/x-www-form-urlencoded' | 'application/json';

/** Where the widget itself sends a lead. */
export interface LeadReceiver {
  /** Absolute or relative http(s) address. */
  action: string;
  enctype: LeadEncoding;
}

/** A failure whose reason is known. */
export class SendError extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason) {
    super(`The lead was not sent: ${reason}`);
    this.reason = reason;
  }
}

/** Tries in all, the first one included. */
export const maxTries = 3;

/** Waits before the second and the third try, in milliseconds; up to half as much again is added by chance. */
const waits = [500, 2000];

/** The server may do better in a moment. https://www.rfc-editor.org/rfc/rfc9110#name-status-codes */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/**
 * POSTs a lead, and tries again when the network or the server fails in passing. Each try carries the
 * same `id`, by which the receiver knows a lead that it has already. Ends when `signal` is aborted.
 * @throws {SendError} `network` or `response` after the last try.
 */
export async function postLead(lead: Lead, { action, enctype }: LeadReceiver, signal: AbortSignal): Promise<void> {
  const body = enctype === 'application/json' ? JSON.stringify(lead) : new URLSearchParams(formFields(lead));
  const headers = { 'content-type': enctype };
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(action, { method: 'POST', headers, body, signal, keepalive: true }).catch(() => null);
    if (response?.ok) return;
    const mayPass = !response || isPassing(response.status);
    if (!mayPass || attempt === maxTries || signal.aborted) throw new SendError(response ? 'response' : 'network');
    await pause(waitBefore(attempt, response?.headers.get('retry-after') ?? null), signal);
  }
}

/** What the server asks for, in seconds or as a date, and never less than our own wait. */
function waitBefore(attempt: number, retryAfter: string | null): number {
  const own = (waits[attempt - 1] ?? 0) * (1 + Math.random() / 2);
  const seconds = Number(retryAfter);
  const asked = !retryAfter ? 0 : Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
  return Math.max(own, asked || 0);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
