import type { ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';

/** Turns phrasing content into hast; handed in, since the table of handlers names those who use it. */
export type Phrasing = (content: readonly PhrasingContent[]) => ElementContent[];
