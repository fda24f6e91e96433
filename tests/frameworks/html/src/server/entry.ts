import { renderToString } from 'exosome-quiz/server';

const quiz = renderToString({
  attributes: { 'clinic-name': 'Alder & Vale', 'without-intro': true },
  config: { questions: [{ id: 'concern', prompt: 'What brings you here?' }] },
  page: { lang: 'en' },
  fallback: '<a href="tel:+442079460000">Call us</a>',
});

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Alder &amp; Vale</title>
    <script type="module" src="/page.js"></script>
    <script type="module" src="/exosome-quiz.js"></script>
  </head>
  <body>
    <main>
      <h1>Ask about your skin or hair</h1>
      <p><label><input type="checkbox" id="shown" checked> Show the quiz</label></p>
      <p><label>Clinic name <input id="clinic" value="Alder &amp; Vale"></label></p>
      <p><button type="button" id="again">Render again</button> Renders: <span id="renders">0</span></p>
      <p><button type="button" id="words">Change the words</button></p>
      <div id="place">${quiz}</div>
      <ol aria-label="Events"></ol>
    </main>
  </body>
</html>
`;

export async function render(): Promise<string> {
  return page;
}
