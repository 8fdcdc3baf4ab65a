// What a table shows, copied or downloaded: the lines and columns of its own data files that are on the page, as they stand there.
for (const holder of document.querySelectorAll('.table-model')) {
  const frame = holder.closest('.table');
  const say = words[frame.closest('[lang]').lang]?.table;
  const model = JSON.parse(holder.dataset.model.replaceAll('|', '"'));
  // Ids of rows stand in the second column of every such file, behind those of arms.
  const rowColumn = 1;
  let shown = { rows: [], state: { hide: [] }, whole: true };

  frame.addEventListener('explored', ({ detail: { rows, state, count } }) => {
    shown = { rows, state, whole: rows.length === count && state.hide.length === 0 && state.sort === '' };
  });

  /** Whether a field or a printed column is on the page; a field that several columns print is with any of them. */
  const isShown = (of) => {
    const printed = (id) => !shown.state.hide.includes(id);
    if (of === 0) return true;
    if (of < 0) return printed(model.columns[-of - 1].id);
    return model.columns.some(({ id, fields }) => printed(id) && fields.includes(of - 1));
  };

  /** The lines of a file of separated values, each the raw text of its cells. */
  const linesOf = (text) => {
    const lines = [[]];
    for (const [, cell, end] of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)) {
      lines.at(-1).push(cell);
      if (end === '') break;
      if (end !== ',') lines.push([]);
    }
    return lines.filter((cells) => cells.length > 1 || cells[0] !== '');
  };

  const cutCsv = (owners) => (text) => {
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    const [head, ...lines] = linesOf(text.slice(mark.length));
    const byRow = Map.groupBy(lines, (cells) => cells[rowColumn]);
    const left = [head, ...shown.rows.flatMap((row) => byRow.get(row) ?? [])];
    return mark + left.map((cells) => cells.filter((_, index) => isShown(owners[index])).join(',') + end).join('');
  };

  const cutJson = (text) => {
    const table = JSON.parse(text);
    const isOn = (field) => isShown(model.fields.indexOf(field) + 1);
    const fieldsOn = (record) => Object.fromEntries(Object.entries(record).filter(([field]) => isOn(field)));
    const byId = new Map(table.rows.map((row) => [row.id, row]));
    const rows = shown.rows.map((row) => byId.get(row));
    const values = rows.flatMap((row) => [row.values, ...row.arms.map((arm) => arm.values)]);
    const citing = Object.entries(table.fields).filter(([id, { type }]) => type === 'citation' && isOn(id));
    const cited = new Set(values.flatMap((record) => citing.flatMap(([id]) => record[id] ?? [])));
    const cut = {
      ...table,
      fields: fieldsOn(table.fields),
      rows: rows.map((row) => ({
        ...row,
        values: fieldsOn(row.values),
        arms: row.arms.map((arm) => ({ ...arm, values: fieldsOn(arm.values) })),
      })),
      columns: table.columns.filter(({ id }) => !shown.state.hide.includes(id)),
      works: Object.fromEntries(Object.entries(table.works).filter(([key]) => cited.has(key))),
    };
    return `${JSON.stringify(cut, null, 2)}\n`;
  };

  const files = [
    { ending: '.csv', cut: cutCsv(model.csv) },
    { ending: `.${document.documentElement.lang.split('-')[0]}.csv`, cut: cutCsv(model.worded) },
    { ending: '.json', cut: cutJson },
  ].flatMap((file) => {
    const link = frame.querySelector(`.table-data .files a[href$="/${frame.id}${file.ending}"]`);
    return link ? [{ ...file, link }] : [];
  });

  const texts = new Map();
  const textOf = async ({ link: { href } }) => {
    const read = async () => {
      const response = await fetch(href);
      if (!response.ok) throw new Error(response.statusText);
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    };
    if (!texts.has(href)) texts.set(href, await read());
    return texts.get(href);
  };

  const save = (text, { link, ending }) => {
    const address = URL.createObjectURL(new Blob([text], { type: link.type }));
    const name = `${frame.id}${shown.whole ? '' : '.shown'}${ending}`;
    Object.assign(document.createElement('a'), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    return say.saved.replace('{{file}}', name);
  };
  const copy = async (text, { link }) => {
    const plain = text.replace('\uFEFF', '');
    // Over plain http a browser has no clipboard for pages, but copies what is selected.
    const selected = () => {
      const area = Object.assign(document.createElement('textarea'), { value: plain, className: 'visually-hidden' });
      const focused = document.activeElement;
      document.body.append(area);
      area.select();
      const copied = document.execCommand('copy');
      area.remove();
      focused?.focus();
      return copied;
    };
    const copied = navigator.clipboard
      ? await navigator.clipboard.writeText(plain).then(
          () => true,
          () => false,
        )
      : selected();
    return copied ? say.copied.replace('{{file}}', link.textContent) : say.uncopied;
  };

  frame.addEventListener('explorer', ({ detail: { panel, status } }) => {
    if (files.length === 0) return;
    for (const [label, give, wanted] of [
      [say.download, save, files],
      [
        say.copy,
        copy,
        files.filter(({ link }) => !link.href.endsWith(`.${document.documentElement.lang.split('-')[0]}.csv`)),
      ],
    ]) {
      const buttons = wanted.map((file) => {
        const button = Object.assign(document.createElement('button'), {
          type: 'button',
          textContent: file.link.textContent,
        });
        button.setAttribute('aria-label', `${label} ${file.link.textContent}`);
        button.addEventListener('click', async () => {
          const text = await textOf(file).catch(() => undefined);
          status.textContent = text === undefined ? say.unreadable : await give(file.cut(text), file);
        });
        return button;
      });
      const group = Object.assign(document.createElement('div'), { className: 'explorer-part' });
      const name = Object.assign(document.createElement('span'), { className: 'label', textContent: label });
      group.append(name, ...buttons);
      panel.append(group);
    }
  });
}
