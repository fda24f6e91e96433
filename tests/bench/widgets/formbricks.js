// The same quiz in Formbricks' renderer, inline. It offers no way to take a survey away but to remove its element.
import { renderSurveyInline } from '@formbricks/surveys';
import survey from 'bench:formbricks';

function mount(element) {
  element.answers = {};
  const onResponse = ({ data }) => Object.assign(element.answers, data);
  renderSurveyInline({ survey, containerId: element.id, brandColor: '#14655a', isBrandingEnabled: false, onResponse });
}

function unmount(element) {
  element.remove();
}

globalThis.quizzes = { mount, unmount };
document.querySelectorAll('.quiz').forEach(mount);
