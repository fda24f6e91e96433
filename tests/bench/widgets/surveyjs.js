// The same quiz in SurveyJS, as its documentation shows it: a model from JSON, rendered into an element of the page.
import { Model } from 'survey-core';
import 'survey-core/survey-core.fontless.css';
import { renderSurvey, unmountComponentAtNode } from 'survey-js-ui';
import json from 'bench:surveyjs';

function mount(element) {
  const survey = new Model(json);
  element.answers = {};
  survey.onComplete.add(() => (element.answers = survey.data));
  renderSurvey(survey, element);
  element.survey = survey;
}

function unmount(element) {
  unmountComponentAtNode(element);
  element.survey.dispose();
  element.remove();
}

globalThis.quizzes = { mount, unmount };
document.querySelectorAll('.quiz').forEach(mount);
