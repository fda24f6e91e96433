import { booleanAttribute, Directive, effect, ElementRef, inject, input } from '@angular/core';
import type { ExosomeQuiz } from 'exosome-quiz/define';

/**
 * Makes the quiz known to templates: a name or a value that it does not have is an error there, and nothing needs
 * CUSTOM_ELEMENTS_SCHEMA. The events are known without it. Add what else your pages set.
 */
@Directive({
  selector: 'exosome-quiz',
  host: {
    '[attr.clinic-name]': 'clinicName()',
    '[attr.region]': 'region()',
    '[attr.without-intro]': "withoutIntro() ? '' : null",
  },
})
export class QuizDirective {
  readonly clinicName = input<string | null>(null, { alias: 'clinic-name' });
  readonly region = input<'us' | 'uk' | 'eu' | null>(null);
  readonly withoutIntro = input(false, { alias: 'without-intro', transform: (value: boolean | '') => booleanAttribute(value) });
  readonly config = input<unknown>();

  constructor() {
    const { nativeElement: quiz } = inject<ElementRef<ExosomeQuiz>>(ElementRef);
    effect(() => {
      quiz.config = this.config();
    });
  }
}
