interface Named {
  name: string;
  description?: string;
}

interface Typed extends Named {
  type?: { text: string };
  default?: string;
}

export interface Attribute extends Typed {
  fieldName?: string;
}

export interface Member extends Typed {
  kind: string;
  attribute?: string;
  readonly?: boolean;
  parameters?: (Typed & { optional?: boolean })[];
}

/** The element in dist/custom-elements.json. */
export interface ManifestElement {
  description: string;
  attributes: Attribute[];
  members: Member[];
  events: Typed[];
  slots?: Named[];
  cssParts: Named[];
  cssProperties: Typed[];
  cssStates: Named[];
}

export function readElement(): ManifestElement;
export function ownFields(element: ManifestElement): Member[];
export function methods(element: ManifestElement): Member[];
/** `name(parameter: type)`. */
export function signature(method: Member): string;
