// The analyzer finds Lit's reactive properties in an object written inside the class. The element has its own in a
// constant, which also types it; this finds them there, and lists the attributes.

/** What `satisfies`, `as` and brackets stand around. */
function unwrap(ts, node) {
  let inner = node;
  while (inner && (ts.isSatisfiesExpression(inner) || ts.isAsExpression(inner) || ts.isParenthesizedExpression(inner))) inner = inner.expression;
  return inner;
}

function constantOf(ts, sourceFile, name) {
  const declarations = sourceFile.statements.filter(ts.isVariableStatement).flatMap((statement) => statement.declarationList.declarations);
  return declarations.find((declaration) => declaration.name.getText() === name)?.initializer;
}

function propertiesObject(ts, node) {
  const isProperties = (member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'properties';
  const value = unwrap(ts, node.members.find(isProperties)?.initializer);
  if (!value) return undefined;
  const object = ts.isIdentifier(value) ? unwrap(ts, constantOf(ts, node.getSourceFile(), value.text)) : value;
  return object && ts.isObjectLiteralExpression(object) ? object : undefined;
}

/** The attribute of one property, as Lit names it; undefined for one that has none. */
function attributeOf(ts, property) {
  const options = unwrap(ts, property.initializer)?.properties ?? [];
  const option = (name) => options.find((item) => item.name?.getText() === name)?.initializer;
  const attribute = option('attribute');
  if (attribute?.kind === ts.SyntaxKind.FalseKeyword || option('state')?.kind === ts.SyntaxKind.TrueKeyword) return undefined;
  return attribute && ts.isStringLiteral(attribute) ? attribute.text : property.name.text.toLowerCase();
}

function addAttribute(declaration, fieldName, name) {
  const field = declaration.members?.find((member) => member.name === fieldName);
  if (!field) return;
  field.attribute = name;
  const { type, default: byDefault, description } = field;
  declaration.attributes ??= [];
  if (declaration.attributes.some((attribute) => attribute.name === name)) return;
  declaration.attributes.push({ name, type, ...(byDefault === undefined ? {} : { default: byDefault }), description, fieldName });
}

export function reactiveProperties() {
  const found = new Map();
  return {
    name: 'reactive-properties',
    analyzePhase({ ts, node }) {
      if (!ts.isClassDeclaration(node)) return;
      const properties = propertiesObject(ts, node)?.properties.filter(ts.isPropertyAssignment) ?? [];
      const attributes = properties.map((property) => [property.name.text, attributeOf(ts, property)]).filter(([, name]) => name);
      found.set(node.name?.text, attributes);
    },
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations) {
        for (const [field, name] of found.get(declaration.name) ?? []) addAttribute(declaration, field, name);
      }
    },
  };
}
