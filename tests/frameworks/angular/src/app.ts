import { Component, computed, signal } from '@angular/core';
import { ClinicQuiz } from './clinic-quiz';
import { clinic, configWith, type Wording, wordings } from './content';
import { PageHeading } from './page-heading';

@Component({ selector: 'clinic-app', imports: [ClinicQuiz, PageHeading], templateUrl: './app.html' })
export class App {
  readonly wordings = wordings;
  readonly isShown = signal(true);
  readonly name = signal(clinic);
  readonly renders = signal(0);
  readonly wording = signal<Wording>(wordings[0]);
  readonly events = signal<readonly string[]>([]);
  readonly config = computed(() => {
    // Made anew with every render.
    this.renders();
    return configWith(this.wording());
  });

  add(line: string): void {
    this.events.update((lines) => [...lines, line]);
  }
}
