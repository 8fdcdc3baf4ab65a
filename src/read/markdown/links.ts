import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { imagesAreFigures } from '../rules/images-are-figures.ts';
import { linksAreWebAddresses } from '../rules/links-are-web-addresses.ts';
import type { MarkdownSource } from './source.ts';

/**
 * Reports links that lead neither to the web nor into the article, and images, which are figures here.
 * Diagnostics: `links-are-web-addresses`, `images-are-figures`.
 */
export function reportLinks(root: Root, source: MarkdownSource): void {
  visit(root, (node) => {
    if (node.type === 'image') source.report(imagesAreFigures.at(source.placeOf(node), { image: node.url }));
    if (node.type === 'imageReference')
      source.report(imagesAreFigures.at(source.placeOf(node), { image: node.identifier }));
    if ((node.type === 'link' || node.type === 'definition') && !isWebAddress(node.url)) {
      source.report(linksAreWebAddresses.at(source.placeOf(node), { url: node.url }));
    }
  });
}

function isWebAddress(url: string): boolean {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return false;
  return URL.canParse(url);
}
