// Runs in the page, before anything else there: finds a contender's parts, and says when they are painted. Everything that
// it does while something is measured is the same for each contender.

/**
 * @param {{ heading: string, next: string, end: string }} parts  selectors inside the quiz
 * @param {number} count  how many quizzes the page has
 */
export function installProbe({ heading, next, end }, count) {
  const rootOf = (quiz) => quiz.shadowRoot ?? quiz;
  const quizzes = () => document.querySelectorAll('.quiz');
  const one = (selector) => {
    const quiz = document.querySelector('.quiz');
    return quiz && rootOf(quiz).querySelector(selector);
  };
  const isShown = (element) => Boolean(element?.getClientRects().length);

  /** No contender takes as long for anything, on any machine; in milliseconds. */
  const longest = 60_000;

  const prompt = () => one(heading)?.textContent.trim() ?? null;
  const isOver = () => isShown(one(end));

  function labelOf(text) {
    const labels = [...rootOf(document.querySelector('.quiz')).querySelectorAll('label:has(input)')];
    return labels.find((label) => label.textContent.trim().startsWith(text));
  }

  function middle(element) {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }

  const isAt = (element, { x, y }) => element.contains(element.getRootNode().elementFromPoint(x, y));

  /** Where a pointer meets it; scrolls only where it is out of sight. */
  function centre(element) {
    if (!isShown(element)) return null;
    if (!isAt(element, middle(element))) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    return isAt(element, middle(element)) ? middle(element) : null;
  }

  /** Resolves with the time at which the first frame that meets the condition was painted. */
  function painted(condition) {
    const begin = performance.now();
    return new Promise((resolve, reject) => {
      const look = () => {
        if (performance.now() - begin > longest) return reject(new Error('What was waited for never came'));
        if (!condition()) return requestAnimationFrame(look);
        // A message comes after the frame that this callback belongs to.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()), { once: true });
        port1.start();
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  }

  const hasOption = (quiz) => isShown(rootOf(quiz).querySelector('label input, fieldset input'));
  const allReady = () => {
    const found = quizzes();
    return found.length === count && hasOption(found[count - 1]) && hasOption(found[0]);
  };

  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  let answered = null;
  window.probe = {
    /** From the start of the navigation to the first question of every quiz painted. */
    first: count > 0 ? painted(allReady) : Promise.resolve(0),
    shift: () => shift,
    state: () => ({ prompt: prompt(), isOver: isOver() }),
    option: (text) => centre(labelOf(text)),
    next: () => centre([...rootOf(document.querySelector('.quiz')).querySelectorAll(next)].find(isShown)),
    isChosen: (text) => Boolean(labelOf(text)?.querySelector(':checked')),
    answers: () => document.querySelector('.quiz').answers,
    below: () => document.querySelector('#below').getBoundingClientRect().top + scrollY,
    /** Watches for the next press, and resolves with the time from it to the next question, or the end, painted. */
    watch() {
      const before = prompt();
      const pressed = new Promise((resolve) => addEventListener('click', (event) => resolve(event.timeStamp), { once: true, capture: true }));
      answered = pressed.then(async (start) => (await painted(() => (prompt() !== null && prompt() !== before) || isOver())) - start);
    },
    answered: () => answered,
    /** Puts a quiz on the page and takes it away again, so many times. */
    async comeAndGo(times, tagName) {
      for (let done = 0; done < times; done += 1) {
        const quiz = document.createElement(tagName ?? 'div');
        quiz.className = 'quiz';
        quiz.id = `quiz-extra-${done}`;
        if (tagName === 'exosome-quiz') quiz.toggleAttribute('without-intro', true);
        document.querySelector('#below').before(quiz);
        if (!tagName) window.quizzes.mount(quiz);
        await painted(() => hasOption(quiz));
        if (tagName) quiz.remove();
        else window.quizzes.unmount(quiz);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
  };
}
