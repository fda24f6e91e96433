import { LitElement } from 'lit';

/**
 * What makes an element a control of the form around it, as `<input>` is.
 * https://html.spec.whatwg.org/multipage/custom-elements.html#custom-elements-face-example
 */
export class FormAssociatedElement extends LitElement {
  static readonly formAssociated = true;

  protected readonly internals = this.attachInternals();

  /** The form around the quiz. @readonly */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** Whether what is `required` is there. @readonly */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** What a visitor is told while it is not. @readonly */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** Whether what is `required` is there; fires `invalid` where it is not. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** Whether what is `required` is there, and tells the visitor where it is not. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** The value that goes along with the form, and the reason why it may not yet. */
  protected setFormState(value: string | null, missing: string): void {
    this.internals.setFormValue(value);
    this.internals.setValidity(missing ? { valueMissing: true } : {}, missing);
  }
}
