declare module 'dmn-moddle' {
  /** Reads DMN; the package carries no types of its own. */
  export class DmnModdle {
    fromXML(xml: string): Promise<{ rootElement: unknown; warnings: readonly { readonly message: string }[] }>;
  }
}
