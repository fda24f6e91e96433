// The block in the editor. Plain JavaScript on WordPress's own globals: there is no build. Attributes, their allowed values and
// their descriptions come from the element's manifest, through window.exosomeQuizBlock.
(({ blocks, blockEditor, components, element, i18n }, data) => {
  const { createElement: h, Fragment, useEffect, useRef, useState } = element;
  const { __ } = i18n;

  /** Attributes by property: what the block keeps is named after the element's properties. */
  const byProperty = Object.fromEntries(Object.entries(data.attributes).map(([name, attribute]) => [attribute.property, { name, ...attribute }]));

  /** Labels of the attributes that most clinics set, by panel. All others have a field of their own under "More". */
  const panels = [
    {
      title: __('Clinic', 'exosome-quiz'),
      fields: {
        clinicName: __('Clinic name', 'exosome-quiz'),
        heading: __('Heading', 'exosome-quiz'),
        region: __('Region', 'exosome-quiz'),
        lang: __('Language', 'exosome-quiz'),
      },
    },
    { title: __('Treatment categories', 'exosome-quiz'), fields: { categories: __('Categories you offer', 'exosome-quiz') } },
    {
      title: __('Contact', 'exosome-quiz'),
      fields: {
        leadStep: __('Ask for contact details', 'exosome-quiz'),
        privacyHref: __('Privacy page', 'exosome-quiz'),
        ctaHref: __('Booking link', 'exosome-quiz'),
        ctaLabel: __('Text of the booking link', 'exosome-quiz'),
      },
    },
  ];

  const common = new Set([...panels.flatMap(({ fields }) => Object.keys(fields)), 'accent']);

  const choices = {
    lang: [['', __('As the page', 'exosome-quiz')], ...Object.entries(data.languages)],
    leadStep: [
      ['', __('After the result', 'exosome-quiz')],
      ['before-result', __('Before the result, which can be seen without them', 'exosome-quiz')],
      ['none', __('Never', 'exosome-quiz')],
    ],
    region: [
      ['', __('Not said: the strictest wording', 'exosome-quiz')],
      ['us', __('United States', 'exosome-quiz')],
      ['uk', __('United Kingdom', 'exosome-quiz')],
      ['eu', __('European Union', 'exosome-quiz')],
    ],
  };

  /** What to choose from; null where it is free text. Values that only the manifest knows are named as they are. */
  function choicesOf(property) {
    if (choices[property]) return choices[property];
    const { options } = byProperty[property];
    return options.length > 0 ? [['', __('Default', 'exosome-quiz')], ...options.map((value) => [value, value])] : null;
  }

  const idsIn = (text) => (text ?? '').split(/[\s,]+/).filter(Boolean);

  function categoryFields({ attributes, setAttributes }) {
    const text = attributes.categories ?? '';
    // JSON with changes to categories: only its author can edit it.
    if (text.trim().startsWith('[')) return textField('categories', __('Categories, as JSON', 'exosome-quiz'), { attributes, setAttributes });
    const chosen = idsIn(text);
    const toggle = (id, isOn) => {
      const ids = isOn ? [...chosen, id] : chosen.filter((each) => each !== id);
      setAttributes({ categories: ids.length > 0 ? ids.join(', ') : undefined });
    };
    const boxes = Object.entries(data.categories).map(([id, title]) =>
      h(components.CheckboxControl, { key: id, label: title, checked: chosen.includes(id), onChange: (isOn) => toggle(id, isOn), __nextHasNoMarginBottom: true }),
    );
    return h(Fragment, { key: 'categories' }, h('p', null, __('None ticked means all. The one ticked first wins a tie.', 'exosome-quiz')), boxes);
  }

  function textField(property, label, { attributes, setAttributes }) {
    const isPrivacy = property === 'privacyHref';
    return h(components.TextControl, {
      key: property,
      label,
      help: isPrivacy && data.privacy ? __('Empty: the privacy page of this site.', 'exosome-quiz') : byProperty[property].description,
      placeholder: isPrivacy ? data.privacy : undefined,
      value: attributes[property] ?? '',
      onChange: (value) => setAttributes({ [property]: value === '' ? undefined : value }),
      __nextHasNoMarginBottom: true,
    });
  }

  function field(property, label, props) {
    const { attributes, setAttributes } = props;
    const options = choicesOf(property);
    const shared = { key: property, label, help: byProperty[property].description, __nextHasNoMarginBottom: true };
    if (property === 'categories') return categoryFields(props);
    if (byProperty[property].type === 'boolean') {
      return h(components.ToggleControl, { ...shared, checked: attributes[property] === true, onChange: (value) => setAttributes({ [property]: value || undefined }) });
    }
    if (!options) return textField(property, label, props);
    return h(components.SelectControl, {
      ...shared,
      value: attributes[property] ?? '',
      options: options.map(([value, text]) => ({ value, label: text })),
      onChange: (value) => setAttributes({ [property]: value === '' ? undefined : value }),
    });
  }

  function controls(props) {
    const named = panels.map(({ title, fields }) =>
      h(components.PanelBody, { key: title, title }, Object.entries(fields).map(([property, label]) => field(property, label, props))),
    );
    const others = Object.keys(byProperty).filter((property) => !common.has(property));
    return h(
      blockEditor.InspectorControls,
      null,
      named,
      h(blockEditor.PanelColorSettings, {
        title: __('Colour', 'exosome-quiz'),
        colorSettings: [{ label: __('Main button and bar', 'exosome-quiz'), value: props.attributes.accent, onChange: (accent) => props.setAttributes({ accent }) }],
      }),
      h(components.PanelBody, { title: __('More', 'exosome-quiz'), initialOpen: false }, others.map((property) => field(property, byProperty[property].name, props))),
    );
  }

  /** The editor may stand in a frame, whose document has to load the script itself. */
  function load(document) {
    if (document.defaultView.customElements.get('exosome-quiz') || document.querySelector('script[data-exosome-quiz]')) return;
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', crossOrigin: 'anonymous', ...data.script });
    script.dataset.exosomeQuiz = '';
    document.head.append(script);
  }

  /** By hand: React's versions set a custom element's attributes each in its own way, booleans above all. */
  function setAttributesOf(quiz, attributes) {
    for (const [property, { name, type }] of Object.entries(byProperty)) {
      const value = attributes[property];
      const isSet = type === 'boolean' ? value === true : typeof value === 'string' && value.trim() !== '';
      if (!isSet) quiz.removeAttribute(name);
      else if (quiz.getAttribute(name) !== value) quiz.setAttribute(name, type === 'boolean' ? '' : value);
    }
    if (!attributes.privacyHref && data.privacy) quiz.setAttribute('privacy-href', data.privacy);
    // Nothing is sent from here.
    quiz.removeAttribute('action');
  }

  /** What is wrong with the attributes, in the element's own words. Visitors get a quiz that works all the while. */
  function problemList(problems) {
    if (problems.length === 0) return null;
    const items = problems.map(({ message }, index) => h('li', { key: index }, message));
    return h(components.Notice, { status: 'warning', isDismissible: false }, h('p', null, __('To mend:', 'exosome-quiz')), h('ul', null, items));
  }

  function Edit(props) {
    const ref = useRef(null);
    const [problems, setProblems] = useState([]);
    useEffect(() => {
      const quiz = ref.current;
      const read = () => setProblems(quiz.problems ?? []);
      for (const name of ['quiz-ready', 'quiz-config-error']) quiz.addEventListener(name, read);
      load(quiz.ownerDocument);
      // A click chooses the block; the quiz itself is for visitors.
      quiz.setAttribute('inert', '');
      return () => {
        for (const name of ['quiz-ready', 'quiz-config-error']) quiz.removeEventListener(name, read);
      };
    }, []);
    useEffect(() => {
      const quiz = ref.current;
      setAttributesOf(quiz, props.attributes);
      // No event says that all is well again.
      quiz.updateComplete?.then(() => setProblems(quiz.problems));
    }, [props.attributes]);
    return h(
      Fragment,
      null,
      controls(props),
      h(
        'div',
        blockEditor.useBlockProps(),
        problemList(problems),
        h('exosome-quiz', { ref, style: { pointerEvents: 'none' } }, h('p', null, __('The exosome quiz stands here on the page.', 'exosome-quiz'))),
      ),
    );
  }

  blocks.registerBlockType('exosome-quiz/quiz', { edit: Edit, save: () => null });
})(window.wp, window.exosomeQuizBlock);
