/** Asked last and in this order, whatever a list says: screening cannot be lost by accident. */
export const screening: readonly string[] = ['age', 'safety'];
