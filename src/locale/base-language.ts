/** `pt` of `pt-BR`. @param language BCP 47. */
export function baseLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
