/** An element with properties and children. */
export const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** Words with their variables filled in: `{unit}`. */
export const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');

/** A button; `name`: what it is called where it shows no words. */
export const button = (className, words, clicked, name) => {
  const made = make('button', { type: 'button', className, textContent: words });
  if (name) Object.assign(made, { title: name, ariaLabel: name });
  made.addEventListener('click', clicked);
  return made;
};

/** A small picture in the color of the words around it, by the path that draws it in a square of 16. */
export const picture = (path) => {
  const inSvg = (tag, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const drawing = inSvg('svg', { viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' });
  drawing.append(inSvg('path', { d: path }));
  return drawing;
};
