/** What we use of Tesseract, whose packages bring no types: its C++ interface compiled to WebAssembly, and languages. */

declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export interface TessBaseApi {
    /** 0 when the languages could be loaded; `mode` 1: the LSTM networks. */
    Init(folder: null, languages: string, mode: number): number;
    SetVariable(name: string, value: string): void;
    /** Takes the file `/input` turned as `exif` says and by `angle` radians; 1 when it is no picture. */
    SetImageFile(exif: number, angle: number): number;
    FindLines(): void;
    /** How much the lines slope, in radians. */
    GetGradient(): number;
    Recognize(monitor: null): number;
    MeanTextConf(): number;
    GetJSONText(): string;
    End(): void;
  }

  export interface TesseractCore {
    /** Files in memory. */
    readonly FS: { writeFile(name: string, content: Uint8Array): void; unlink(name: string): void };
    readonly TessBaseAPI: new () => TessBaseApi;
  }

  const load: (options: { print(line: string): void; printErr(line: string): void }) => Promise<TesseractCore>;
  export default load;
}

/** A language for Tesseract in a package: its code, and the folder of one of its sizes. */
declare module '@tesseract.js-data/eng' {
  const language: { readonly code: string; readonly langPath: string };
  export default language;
}

declare module '@tesseract.js-data/fra' {
  const language: { readonly code: string; readonly langPath: string };
  export default language;
}
