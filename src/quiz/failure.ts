/**
 * Why a lead was not sent. `rejected`: a promise of the page did; `response`: a server's answer was not ok;
 * `network`: no server answered; `timeout`: the time was up.
 */
export type FailureReason = 'rejected' | 'response' | 'network' | 'timeout';
