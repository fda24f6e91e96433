/** What `preview` loads: what comes of the answers, and colours of the page that leave something hard to read. */
export { findingsIn } from '../config/analysis-findings.ts';
export { lookProblems } from './look-problems.ts';
