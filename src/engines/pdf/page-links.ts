/**
 * The targets of all links of an HTML page in its order, as `finishPdf` takes them. For pages of our own making,
 * whose attributes are quoted.
 */
export function linkTargets(html: string): string[] {
  return [...html.matchAll(/<a\s(?:[^>]*?\s)?href="([^"]*)"/g)].map(([, target = '']) => decoded(target));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(attribute: string): string {
  return attribute.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (written, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return entities[name ?? ''] ?? written;
    },
  );
}
