// First in the page, before any other script, so that no violation and no error happens unheard.
window.violations = [];
window.pageErrors = [];
window.leads = [];

document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push({
    directive: event.effectiveDirective,
    blocked: event.blockedURI,
    sample: event.sample,
    source: event.sourceFile,
    line: event.lineNumber,
  });
});
window.addEventListener('error', (event) => {
  window.pageErrors.push(event.message || `could not load ${event.target.src || event.target.href}`);
}, true); // capturing: an element that fails to load does not bubble its error
window.addEventListener('unhandledrejection', (event) => window.pageErrors.push(String(event.reason)));
document.addEventListener('quiz-lead', (event) => window.leads.push(event.detail));

// The policy allows no style from markup or file. A sheet made by script is not one of those.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :root { color-scheme: light dark; }
  body { max-width: 46rem; margin: 2rem auto; padding-inline: 1rem; font: 1rem/1.6 Georgia, serif; }
  exosome-quiz:not(:defined) { display: block; min-height: max(30em, 54em - 100vw); }
`);
document.adoptedStyleSheets = [sheet];
