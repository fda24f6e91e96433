import { useState } from 'preact/hooks';
import { Heading } from './heading.tsx';
import { Quiz } from './quiz.tsx';

const wordings = ['What brings you here?', 'What would you like to talk about?'];

/** A new object at every call, as of markup that is written in place. */
export const configOf = (prompt = wordings[0]) => ({ questions: [{ id: 'concern', prompt }] });

export const clinic = 'Alder & Vale';

export function Page({ firstScreen = '' }) {
  const [isShown, setShown] = useState(true);
  const [name, setName] = useState(clinic);
  const [renders, setRenders] = useState(0);
  const [wording, setWording] = useState(0);
  const [events, setEvents] = useState<string[]>([]);
  return (
    <main>
      <Heading />
      <p>
        <label><input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} /> Show the quiz</label>
      </p>
      <p>
        <label>Clinic name <input value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
      </p>
      <p>
        <button type="button" onClick={() => setRenders(renders + 1)}>Render again</button> Renders: {renders}
      </p>
      <p>
        <button type="button" onClick={() => setWording(1)}>Change the words</button>
      </p>
      {isShown && <Quiz clinicName={name} config={configOf(wordings[wording])} firstScreen={firstScreen} onEvent={(line) => setEvents((lines) => [...lines, line])} />}
      <ol aria-label="Events">{events.map((line, index) => <li key={index}>{line}</li>)}</ol>
    </main>
  );
}
