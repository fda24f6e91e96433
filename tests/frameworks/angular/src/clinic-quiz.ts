import { Component, input, output } from '@angular/core';
import type { QuizLeadEvent } from 'exosome-quiz';
import { ExosomeQuizDirective } from 'exosome-quiz/angular';

const sendLead = ({ detail, signal }: QuizLeadEvent): Promise<Response> =>
  fetch('/leads', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(detail), signal });

@Component({ selector: 'clinic-quiz', imports: [ExosomeQuizDirective], templateUrl: './clinic-quiz.html' })
export class ClinicQuiz {
  readonly clinicName = input.required<string>();
  readonly config = input.required<object>();
  readonly heard = output<string>();

  onLead(event: QuizLeadEvent): void {
    this.heard.emit(`quiz-lead ${event.detail.id}`);
    event.waitUntil(sendLead(event));
  }
}
