import type { ConsentBox } from '../quiz/contact.ts';

/** What a visitor can do on the screens. Views only say that it happened. */
export interface Handlers {
  goOn(event: Event): void;
  goBack(): void;
  restart(): void;
  skip(): void;
  choose(value: string, checked: boolean): void;
  type(field: string, value: string): void;
  tick(box: ConsentBox, checked: boolean): void;
  copySummary(): void;
  /** Puts the focus on the input that an error is about. */
  focusField(event: Event): void;
}
