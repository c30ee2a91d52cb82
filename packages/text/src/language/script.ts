/** Scripts that (almost) only one of the languages customers write in uses. */
const scriptLanguages: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Kannada}/u, 'kn'],
  [/\p{Script=Malayalam}/u, 'ml'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Sinhala}/u, 'si'],
  [/\p{Script=Han}/u, 'zh'],
];

const beyondCommonScripts = /[\u0370-\u03ff\u0530-\u058f\u0980-\u11ff\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]/u;
const latin = /\p{Script=Latin}/gu;

/** The language of a text by its script alone, when no other language is written so; Latin names in it do not count. */
export function languageOfScript(text: string): string | undefined {
  if (!beyondCommonScripts.test(text)) return undefined;
  const letters = text.replace(latin, '').replace(/[\s'0-9]/g, '');
  if (letters.length * 3 < text.length) return undefined;
  return scriptLanguages.find(([script]) => script.test(letters))?.[1];
}
