declare module 'json-logic-js' {
  /** Applies a rule to data; the package carries no types of its own. */
  const jsonLogic: { apply(logic: unknown, data: unknown): unknown };
  export default jsonLogic;
}
