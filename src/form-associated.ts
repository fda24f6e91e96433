import { LitElement } from 'lit';

/**
 * What makes an element a control of the form around it, as `<input>` is.
 * https://html.spec.whatwg.org/multipage/custom-elements.html#custom-elements-face-example
 */
export class FormAssociatedElement extends LitElement {
  static readonly formAssociated = true;

  /** None in Safari before 16.4: there the quiz runs all the same, without being a part of the form. */
  protected readonly internals: ElementInternals | undefined = this.attachInternals?.();

  /** The form around the quiz. @readonly */
  get form(): HTMLFormElement | null {
    return this.internals?.form ?? null;
  }

  /** Whether what is `required` is there. @readonly */
  get validity(): ValidityState | undefined {
    return this.internals?.validity;
  }

  /** What a visitor is told while it is not. @readonly */
  get validationMessage(): string {
    return this.internals?.validationMessage ?? '';
  }

  /** Whether what is `required` is there; fires `invalid` where it is not. */
  checkValidity(): boolean {
    return this.internals?.checkValidity() ?? true;
  }

  /** Whether what is `required` is there, and tells the visitor where it is not. */
  reportValidity(): boolean {
    return this.internals?.reportValidity() ?? true;
  }

  /** The value that goes along with the form, and the reason why it may not yet. */
  protected setFormState(value: string | null, missing: string): void {
    this.internals?.setFormValue(value);
    this.internals?.setValidity(missing ? { valueMissing: true } : {}, missing);
  }
}
