/** Why a lead was not sent: a promise rejected, a server's answer was not ok, or the time was up. */
export type FailureReason = 'rejected' | 'response' | 'timeout';
