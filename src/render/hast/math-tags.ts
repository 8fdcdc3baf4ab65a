/** The MathML Core elements that a formula may use; no links, no annotations, no embedded HTML. */
export const mathTags = [
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom',
  'msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd menclose',
].flatMap((tags) => tags.split(' '));
