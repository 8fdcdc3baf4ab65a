/** A figure of one image for the examples of rules, with what is to be said of it. `test/fixtures/example` has `sample.png`. */
export function exampleImage(...lines: readonly string[]): string {
  return [
    'kind: image',
    'file: sample.png',
    'caption: { zh: 脑组织切片, en: A section of brain }',
    'alt: { zh: 灰色切片, en: A gray section }',
    ...lines,
  ].join('\n');
}
