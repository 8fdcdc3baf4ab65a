// Brings an open page to what its file has become, changing nothing else: text, attributes, and elements that differ between
// the page as it was loaded and the new one. What the page's own scripts have added or listen to stays.

/** Parts that the page's scripts have set up when it was loaded: where one comes or goes, the page has to be loaded anew. */
const setUp = '.figure, .table, .toc, .table-model, .contents, h2[id], h3[id], h4[id], script, a.switch, .explorer';

/** A change that cannot be made in place. */
export class NeedsReload extends Error {}

/** Copies a page before its scripts run, and keeps which node of the copy stands for which of the page. `change` throws `NeedsReload`. */
export function openPage(root) {
  const copy = root.cloneNode(true);
  const live = new WeakMap();
  const pair = (known, shown) => {
    live.set(known, shown);
    known.childNodes.forEach((child, index) => pair(child, shown.childNodes[index]));
  };
  pair(copy, root);
  const shownOf = (known) => {
    const shown = live.get(known);
    if (!shown?.isConnected) throw new NeedsReload();
    return shown;
  };

  const change = (fresh) => {
    const remove = (known) => {
      if (isSetUp(known)) throw new NeedsReload();
      shownOf(known).remove();
      known.remove();
    };
    const insert = (parent, node, before) => {
      if (isSetUp(node)) throw new NeedsReload();
      const known = document.importNode(node, true);
      const shown = document.importNode(node, true);
      pair(known, shown);
      const previous = before ? before.previousSibling : parent.lastChild;
      if (before) shownOf(before).before(shown);
      else if (previous) shownOf(previous).after(shown);
      else shownOf(parent).append(shown);
      parent.insertBefore(known, before);
    };
    const attributes = (known, next) => {
      for (const { name } of [...known.attributes, ...next.attributes]) {
        const value = next.getAttribute(name);
        if (known.getAttribute(name) === value) continue;
        // What scripts have read at the beginning, and what this page is known by to the server.
        if (name === 'data-model' || name === 'id') throw new NeedsReload();
        if (name !== 'data-state') {
          for (const one of [shownOf(known), known]) {
            if (value === null) one.removeAttribute(name);
            else one.setAttribute(name, value);
          }
        }
      }
    };
    const meet = (known, next) => {
      if (known.nodeType !== Node.ELEMENT_NODE) {
        if (known.data === next.data) return;
        shownOf(known).data = next.data;
        known.data = next.data;
        return;
      }
      if (known.isEqualNode(next)) return;
      attributes(known, next);
      children(known, next);
    };
    const children = (known, next) => {
      const [olds, news] = [known, next].map((one) => [...one.childNodes]);
      while (olds.length > 0 && news.length > 0 && olds[0].isEqualNode(news[0])) {
        olds.shift();
        news.shift();
      }
      let after = null;
      while (olds.length > 0 && news.length > 0 && olds.at(-1).isEqualNode(news.at(-1))) {
        after = olds.pop();
        news.pop();
      }
      for (const node of news) {
        const at = olds.findIndex((old) => isMeant(old, node, news));
        // Those before it are not met any more.
        if (at >= 0) {
          for (const gone of olds.splice(0, at)) remove(gone);
          meet(olds.shift(), node);
        } else insert(known, node, olds[0] ?? after);
      }
      for (const gone of olds) remove(gone);
    };
    meet(copy, fresh);
  };
  return { change };
}

/** Whether an element is the same that another has become: the one with its id, or, without ids, the next of its kind. */
function isMeant(old, node, news) {
  if (old.nodeName !== node.nodeName) return false;
  if (old.nodeType !== Node.ELEMENT_NODE) return true;
  if (old.id || node.id) return old.id === node.id;
  return old.isEqualNode(node) || (old.className === node.className && !news.some((other) => old.isEqualNode(other)));
}

function isSetUp(node) {
  return node.nodeType === Node.ELEMENT_NODE && (node.matches(setUp) || node.querySelector(setUp) !== null);
}
