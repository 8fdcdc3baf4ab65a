/** A `meta` element that has a name. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
  /** HTML language of the content where that is not the page's; else empty. */
  readonly lang: string;
}

/** A `meta` element of Open Graph. */
export interface PropertyTag {
  readonly property: string;
  readonly content: string;
}

/** A `link` element of the head. Attributes that it does not have are empty. */
export interface LinkTag {
  readonly rel: string;
  readonly href: string;
  readonly hreflang: string;
  readonly type: string;
  readonly title: string;
}

/** An element for each value that is there: an absent one leaves nothing behind. */
export function metaTags(name: string, ...values: readonly (string | undefined)[]): MetaTag[] {
  return values.flatMap((content) => (content ? [{ name, content, lang: '' }] : []));
}

/** The same of Open Graph. */
export function propertyTags(property: string, ...values: readonly (string | undefined)[]): PropertyTag[] {
  return values.flatMap((content) => (content ? [{ property, content }] : []));
}

/** A link with what it has. */
export function linkTag(rel: string, href: string, more: Partial<Omit<LinkTag, 'rel' | 'href'>> = {}): LinkTag {
  return { rel, href, hreflang: '', type: '', title: '', ...more };
}
