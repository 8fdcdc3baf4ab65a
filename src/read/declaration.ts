import type { Declaration } from '../model/article.ts';

const form = /^(differs|allow)\s+([a-z]+(?:-[a-z0-9]+)*)\s*[:：]\s*(\S[\s\S]*?)\s*$/;

/** True for a comment's words that are meant to declare something. */
export function beginsDeclaration(comment: string): boolean {
  return /^(?:differs|allow)\s+(?:[a-z]+-|\S+\s*[:：])/.test(comment) || /^(?:differs|allow)\s*$/.test(comment);
}

/** `differs numbers-agree: reason`, the words of a comment, as what they declare; nothing when they are incomplete. */
export function parseDeclaration(comment: string): Omit<Declaration, 'place'> | undefined {
  const [, verb, rule, reason] = form.exec(comment) ?? [];
  if (verb === undefined || rule === undefined || reason === undefined) return undefined;
  return { verb: verb as Declaration['verb'], rule, reason: reason.replace(/\s+/g, ' ') };
}
