// First in the page: what goes wrong and what is sent, for a test or a console to read.
window.pageErrors = [];
window.leads = [];

window.addEventListener('error', (event) => {
  window.pageErrors.push(event.message || `could not load ${event.target.src || event.target.href}`);
}, true); // capturing: an element that fails to load does not bubble its error
window.addEventListener('unhandledrejection', (event) => window.pageErrors.push(String(event.reason)));
document.addEventListener('quiz-lead', (event) => window.leads.push(event.detail));
