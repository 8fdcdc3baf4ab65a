import { creator, type PdfInfo } from '../info.ts';

/**
 * The document's metadata as an XMP packet (ISO 16684-1) in Dublin Core, PDF, XMP basic and rights properties.
 * It claims no conformance to PDF/A or PDF/UA: only a validator may say so.
 */
export function xmpPacket(info: PdfInfo, producer: string): string {
  const properties = [
    tag('dc:format', 'application/pdf'),
    localized('dc:title', info.title),
    list('dc:creator', 'Seq', info.authors),
    localized('dc:description', info.subject),
    list('dc:subject', 'Bag', info.keywords),
    list('dc:language', 'Bag', [info.language]),
    list('dc:date', 'Seq', [info.date]),
    list('dc:publisher', 'Bag', info.publisher ? [info.publisher] : []),
    tag('dc:identifier', info.doi && `doi:${info.doi}`),
    localized('dc:rights', info.rights),
    tag('xmpRights:WebStatement', info.licenseUrl),
    tag('pdf:Keywords', info.keywords.join('; ')),
    tag('pdf:Producer', producer),
    tag('xmp:CreatorTool', creator),
    tag('xmp:CreateDate', info.date),
    tag('xmp:ModifyDate', info.date),
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
${properties.filter(Boolean).join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function tag(name: string, value: string | undefined): string {
  return value ? `<${name}>${escaped(value)}</${name}>` : '';
}

function localized(name: string, value: string | undefined): string {
  if (!value) return '';
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt></${name}>`;
}

function list(name: string, kind: 'Seq' | 'Bag', values: readonly string[]): string {
  if (values.length === 0) return '';
  const items = values.map((value) => tag('rdf:li', value)).join('');
  return `<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
