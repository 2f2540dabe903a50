declare module '@citation-js/core' {
  export const plugins: { readonly input: { data(input: unknown, type: string): unknown } };
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
