/** Where what the preview itself serves lies, below the site's root: no article can be called so, as slugs have no underscore. */
export const previewFolder = '_preview';

const styles = ['panel', 'marks', 'editor'];

/**
 * A page as the preview shows it: with the script that keeps it up with its content, ahead of the page's own, and its style.
 * `state` is what the page was made from, as the script tells the server.
 */
export function pageForPreview(page: string, state: string): string {
  const added =
    styles.map((name) => `<link rel="stylesheet" href="/${previewFolder}/${name}.css">\n`).join('') +
    `<script type="module" src="/${previewFolder}/live.js" data-state="${state}"></script>\n`;
  const [place] = [page.indexOf('<script src='), page.indexOf('</head>')].filter((at) => at >= 0);
  return place === undefined ? page : page.slice(0, place) + added + page.slice(place);
}

/** What is shown where there is no page yet, for the errors that keep it from being made stand on it. */
export function emptyPage(lang: string, title: string): string {
  return `<!doctype html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n</head>\n<body><main><h1>${title}</h1></main></body>\n</html>\n`;
}
