/**
 * What a picture may be made of: shapes, texts, gradients, markers and clips, by hast's names of SVG 2. Whatever runs,
 * loads, animates, or brings another language in (`script`, `foreignObject`, `image`, `use`, `style`, `animate`) is not here.
 */
export const svgTags = [
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs',
  'linearGradient radialGradient stop marker clipPath',
].flatMap((tags) => tags.split(' '));

/** Attributes that only say how and where something is drawn. */
export const svgAttributes = [
  'viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points dx dy transform pathLength preserveAspectRatio',
  'fill fillOpacity fillRule clipRule stroke strokeWidth strokeOpacity strokeLineCap strokeLineJoin strokeDashArray',
  'strokeDashOffset strokeMiterLimit opacity color fontSize fontWeight fontStyle textAnchor dominantBaseline letterSpacing',
  'baselineShift textDecoration offset stopColor stopOpacity gradientUnits gradientTransform spreadMethod fx fy',
  'markerWidth markerHeight markerUnits refX refY orient markerStart markerMid markerEnd clipPath clipPathUnits overflow',
  'vectorEffect paintOrder visibility',
].flatMap((names) => names.split(' '));

/** Attributes that may name a part of the same picture: `url(#arrow)`. */
export const svgReferences: ReadonlySet<string> = new Set(
  'fill stroke markerStart markerMid markerEnd clipPath'.split(' '),
);

/** What a drawing says to Diglot and not to the browser, of its texts alone. */
export const labelAttributes: ReadonlySet<string> = new Set('dataLabel dataWidth dataLines dataCentered'.split(' '));
